using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Turns what goes over the wire into what mocks read and write.</summary>
internal static class MockValues
{
    /// <summary>The values that are known and not null; secrets are plain values here.</summary>
    public static ImmutableDictionary<string, object> Read(Struct properties)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, wire) in properties.Fields)
        {
            var data = Deserializer.Deserialize(wire);
            if (data is { IsKnown: true, Value: { } value })
            {
                values.Add(name, value);
            }
        }

        return values.ToImmutable();
    }

    public static async Task<Struct> WriteAsync(object state)
    {
        // A general dictionary interface is all that the caller promises; the serializer wants the plain one.
        var plain = state is IDictionary<string, object> entries ? entries.ToImmutableDictionary() : state;
        var serializer = new Serializer(keepResources: true);
        var value = await serializer.SerializeAsync("", plain).ConfigureAwait(false);
        return value.KindCase == Value.KindOneofCase.StructValue
            ? value.StructValue
            : throw new InvalidOperationException($"{state.GetType().FullName} is not a supported argument type");
    }
}
