using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Takes what <see cref="Deserializer"/> made back to a wire value without special forms.</summary>
internal static class PlainValues
{
    /// <exception cref="NotSupportedException">The value holds an asset, a resource or an output.</exception>
    public static Value Write(object? value) => value switch
    {
        null => Value.ForNull(),
        string text => Value.ForString(text),
        double number => Value.ForNumber(number),
        bool boolean => Value.ForBool(boolean),
        ImmutableArray<object?> list => Value.ForList([.. list.Select(Write)]),
        ImmutableDictionary<string, object?> fields => Value.ForStruct(new Struct
        {
            Fields = { fields.ToDictionary(field => field.Key, field => Write(field.Value)) },
        }),
        _ => throw new NotSupportedException($"`{value.GetType()}` is no JSON value."),
    };
}
