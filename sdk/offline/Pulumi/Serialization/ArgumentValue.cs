using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One input, before its outputs are awaited.</summary>
internal readonly record struct ArgumentValue(string Name, object? Value, bool IsJson)
{
    public static IEnumerable<ArgumentValue> Of(ImmutableDictionary<string, object?> values) =>
        values.Select(entry => new ArgumentValue(entry.Key, entry.Value, IsJson: false));

    /// <summary>Refuses a dictionary of inputs as soon as it is given, not when it is sent.</summary>
    public static void CheckTypes(ImmutableDictionary<string, object?> values)
    {
        foreach (var (name, value) in values)
        {
            if (value is not null)
            {
                TargetTypes.Check($"[Input] {name}", ElementType(value.GetType()));
            }
        }
    }

    private static Type ElementType(Type type)
    {
        for (var known = type; known is not null; known = known.BaseType)
        {
            if (known.IsGenericType
                && known.GetGenericTypeDefinition() is var definition
                && (definition == typeof(Output<>) || definition == typeof(Input<>)))
            {
                return known.GenericTypeArguments[0];
            }
        }

        return type;
    }
}
