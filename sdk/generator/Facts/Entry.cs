using Alicerce.Generator.Json;

namespace Alicerce.Generator.Facts;

/// <summary>What the schema says about one resource type, function, object type or enumeration.</summary>
internal sealed class Entry
{
    private readonly JsonValue _json;

    public Entry(string key, JsonValue json)
    {
        Key = key;
        _json = json;
    }

    /// <summary>The token of a resource or function, the key of a type or enumeration.</summary>
    public string Key { get; }

    public bool IsComponent => _json["component"]?.Boolean == true;

    public bool IsProvider => Key.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    public bool IsDeprecated => _json["deprecated"]?.Boolean == true;

    public IEnumerable<string> Aliases => (_json["aliases"]?.Items ?? []).Select(alias => alias.Text!);

    /// <summary>The properties of a resource or type, in the order of their wire names.</summary>
    public IReadOnlyList<PropertyFacts> Properties => field ??= Read("properties");

    /// <summary>The arguments of a function.</summary>
    public IReadOnlyList<PropertyFacts> Arguments => field ??= Read("inputs");

    /// <summary>The result of a function.</summary>
    public IReadOnlyList<PropertyFacts> Result => field ??= Read("result");

    /// <summary>The values of an enumeration by member name.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonValue>> Values => _json["values"]!.Members;

    private List<PropertyFacts> Read(string section) =>
        _json[section]!.Members
            .Select(member => new PropertyFacts(member.Key, member.Value))
            .OrderBy(property => property.Wire, StringComparer.Ordinal)
            .ToList();
}
