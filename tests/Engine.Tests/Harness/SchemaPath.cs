using Alicerce.Schema;

namespace Alicerce.Engine.Tests.Harness;

/// <summary>Follows a dotted path through the inputs of a resource.</summary>
public static class SchemaPath
{
    public static bool Exists(
        ProviderSchema schema, IReadOnlyDictionary<string, PropertySchema> inputs, string path) =>
        Exists(schema, path.Split('.'), inputs);

    private static bool Exists(
        ProviderSchema schema, ReadOnlySpan<string> path, IReadOnlyDictionary<string, PropertySchema> properties) =>
        properties.TryGetValue(path[0], out var property) &&
        (path.Length == 1 ||
            (Object(property.Type) is { } inner && Exists(schema, path[1..], schema.FindType(inner.Key).Inputs)));

    private static PropertyType.Object? Object(PropertyType type) => type switch
    {
        PropertyType.Object inner => inner,
        PropertyType.List list => Object(list.Element),
        _ => null,
    };
}
