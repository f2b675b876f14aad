namespace Pulumi.Policy;

/// <summary>A file or a text that a resource is given. Exactly one of text, path and address is set.</summary>
public readonly struct PolicyAsset
{
    private readonly PropertyObject _content;

    internal PolicyAsset(PropertyObject content) => _content = content;

    /// <summary>Hash of the content, as the engine computed it; null when it has none.</summary>
    public string? Hash => _content.Text("hash");

    /// <summary>
    /// The content itself; empty for an asset of empty text, null when the asset is a file or an address.
    /// </summary>
    public string? Text => _content.Text("text") ?? (Path is null && Uri is null ? "" : null);

    /// <summary>Path of the file on the machine that runs the program; null when it is not a file.</summary>
    public string? Path => NotEmpty("path");

    /// <summary>Address that the content is fetched from; null when it is not fetched.</summary>
    public string? Uri => NotEmpty("uri");

    private string? NotEmpty(string name) => _content.Text(name) is { Length: > 0 } text ? text : null;
}
