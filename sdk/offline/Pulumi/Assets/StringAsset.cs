namespace Pulumi;

/// <summary>An asset whose content is a text.</summary>
public sealed class StringAsset : Asset
{
    /// <param name="text">The content.</param>
    public StringAsset(string text)
        : base("text", text)
    {
    }
}
