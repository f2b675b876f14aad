namespace Pulumi;

/// <summary>An archive fetched from an address.</summary>
public sealed class RemoteArchive : Archive
{
    /// <param name="uri">An <c>http</c>, <c>https</c> or <c>file</c> address.</param>
    public RemoteArchive(string uri)
        : base("uri", uri)
    {
    }
}
