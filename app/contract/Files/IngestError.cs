namespace Alicerce.Contract.Files;

/// <summary>Why the ingest goes no further with a file.</summary>
public static class IngestError
{
    /// <summary>The content is of a kind that is not accepted.</summary>
    public const string TypeNotAccepted = "TypeNotAccepted";
}
