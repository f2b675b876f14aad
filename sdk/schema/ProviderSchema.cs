using System.Collections.Concurrent;
using System.Text.Json;

namespace Alicerce.Schema;

/// <summary>
/// What is known about the resource types of `aws` and `awsx`. Entries are decoded when they are first asked for;
/// an instance may be used by several threads.
/// </summary>
public sealed class ProviderSchema
{
    private readonly SchemaIndex _index;
    private readonly ConcurrentDictionary<string, ResourceSchema?> _resources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FunctionSchema?> _functions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ObjectSchema> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EnumSchema> _enums = new(StringComparer.Ordinal);

    private ProviderSchema(SchemaIndex index)
    {
        _index = index;
    }

    /// <summary>The tokens of all resource and component types, and of the providers.</summary>
    public IReadOnlyCollection<string> ResourceTokens => _index.Keys("resources");

    /// <summary>The tokens of all functions.</summary>
    public IReadOnlyCollection<string> FunctionTokens => _index.Keys("functions");

    /// <summary>Reads the index of the facts that are part of this assembly.</summary>
    public static ProviderSchema Load()
    {
        using var stream = typeof(ProviderSchema).Assembly.GetManifestResourceStream("aws.json")!;
        var utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return new ProviderSchema(SchemaIndex.Read(utf8));
    }

    /// <summary>The version of a package, such as `aws`, that the facts describe.</summary>
    /// <exception cref="KeyNotFoundException">The facts do not describe the package.</exception>
    public string PackageVersion(string package) =>
        Decode("packages", package, (_, entry) => entry.GetProperty("version").GetString()!)
        ?? throw Unknown("package", package);

    /// <summary>The resource type with this token, or null when the facts do not have it.</summary>
    public ResourceSchema? FindResource(string token) =>
        _resources.GetOrAdd(token, key => Decode("resources", key, SchemaDecoder.Resource));

    /// <summary>The function with this token, or null when the facts do not have it.</summary>
    public FunctionSchema? FindFunction(string token) =>
        _functions.GetOrAdd(token, key => Decode("functions", key, SchemaDecoder.Function));

    /// <summary>The object type that a <see cref="PropertyType.Object"/> names.</summary>
    /// <exception cref="KeyNotFoundException">The facts do not have the type.</exception>
    public ObjectSchema FindType(string key) =>
        _types.GetOrAdd(key, name => Decode("types", name, SchemaDecoder.Object) ?? throw Unknown("type", name));

    /// <summary>The enumeration that a <see cref="PropertyType.Enum"/> names.</summary>
    /// <exception cref="KeyNotFoundException">The facts do not have the enumeration.</exception>
    public EnumSchema FindEnum(string key) =>
        _enums.GetOrAdd(key, name => Decode("enums", name, SchemaDecoder.Enum) ?? throw Unknown("enumeration", name));

    private static KeyNotFoundException Unknown(string kind, string name) =>
        new($"The facts about AWS have no {kind} `{name}`.");

    private T? Decode<T>(string section, string key, Func<string, JsonElement, T> decode)
        where T : class
    {
        using var entry = _index.Find(section, key);
        return entry is null ? null : decode(key, entry.RootElement);
    }
}
