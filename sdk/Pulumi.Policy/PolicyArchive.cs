namespace Pulumi.Policy;

/// <summary>A folder, an archive file or a set of named assets that a resource is given.</summary>
public readonly struct PolicyArchive
{
    private readonly PropertyObject _content;

    internal PolicyArchive(PropertyObject content) => _content = content;

    /// <summary>Hash of the content, as the engine computed it; null when it has none.</summary>
    public string? Hash => _content.Text("hash");

    /// <summary>
    /// The members by name, each an asset or an archive; empty when the archive is a file or an address.
    /// </summary>
    public PropertyMap<PolicyValue> Assets => _content.Map("assets", PolicyValue.ReadValue);

    /// <summary>Path on the machine that runs the program; null when it is not a file or folder.</summary>
    public string? Path => NotEmpty("path");

    /// <summary>Address that the content is fetched from; null when it is not fetched.</summary>
    public string? Uri => NotEmpty("uri");

    private string? NotEmpty(string name) => _content.Text(name) is { Length: > 0 } text ? text : null;
}
