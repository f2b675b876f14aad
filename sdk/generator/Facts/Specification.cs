using Alicerce.Generator.Json;

namespace Alicerce.Generator.Facts;

/// <summary>The facts about all packages. An entry is decoded when it is asked for.</summary>
internal sealed class Specification
{
    private static readonly string[] Sections = ["packages", "resources", "functions", "types", "enums"];
    private static readonly string[] ListedSections = ["resources", "functions", "enums"];

    private readonly JsonValue _root;
    private readonly Dictionary<string, Entry> _types = new(StringComparer.Ordinal);

    private Specification(JsonValue root)
    {
        _root = root;
    }

    /// <summary>All tokens and keys that a list of resources may name.</summary>
    public IEnumerable<string> Names =>
        ListedSections.SelectMany(section => _root[section]!.Members.Select(m => m.Key));

    /// <exception cref="FormatException">The text is not JSON.</exception>
    public static Specification Parse(string json)
    {
        var root = JsonParser.Parse(json);
        foreach (var section in Sections)
        {
            if (root[section]?.IsObject != true)
            {
                throw new FormatException($"there is no object `{section}`");
            }
        }

        return new Specification(root);
    }

    public Package Package(string name) =>
        _root["packages"]![name] is { } package
            ? new Package(name, package)
            : throw new FormatException($"there is no package `{name}`");

    public Entry? Resource(string token) => Find("resources", token);

    public Entry? Function(string token) => Find("functions", token);

    public Entry? Enum(string key) => Find("enums", key);

    public Entry Type(string key)
    {
        if (!_types.TryGetValue(key, out var type))
        {
            type = Find("types", key) ?? throw new FormatException($"there is no type `{key}`");
            _types.Add(key, type);
        }

        return type;
    }

    private Entry? Find(string section, string key) =>
        _root[section]![key] is { } entry ? new Entry(key, entry) : null;
}
