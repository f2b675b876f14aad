using Alicerce.Generator.Json;

namespace Alicerce.Generator.Facts;

/// <summary>A provider package: its version and the namespaces of its modules.</summary>
internal sealed class Package
{
    private readonly JsonValue _json;

    public Package(string name, JsonValue json)
    {
        Name = name;
        _json = json;
    }

    public string Name { get; }

    public string Version => _json["version"]!.Text!;

    public string Namespace => _json["namespace"]!.Text!;

    /// <summary>The module's own part of its namespace; empty for the module `index`.</summary>
    public string Module(string module) =>
        module == "index"
            ? ""
            : _json["modules"]![module]?.Text
                ?? throw new FormatException($"the package `{Name}` has no namespace for the module `{module}`");
}
