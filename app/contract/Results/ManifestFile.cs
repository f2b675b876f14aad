namespace Alicerce.Contract.Results;

/// <summary>One object that a job wrote to the results bucket.</summary>
public sealed record ManifestFile
{
    public required string Key { get; init; }

    /// <summary>What it is for, such as <c>profile</c>, <c>thumbnail</c> or <c>lake</c>.</summary>
    public required string Kind { get; init; }

    public required string MediaType { get; init; }

    public required long Size { get; init; }

    /// <summary>In lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}
