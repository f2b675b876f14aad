namespace Pulumi;

/// <summary>An asset fetched from an address.</summary>
public sealed class RemoteAsset : Asset
{
    /// <param name="uri">An <c>http</c>, <c>https</c> or <c>file</c> address.</param>
    public RemoteAsset(string uri)
        : base("uri", uri)
    {
    }
}
