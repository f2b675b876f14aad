using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Knows which types an output may have.</summary>
internal static class TargetTypes
{
    private static readonly ConcurrentDictionary<Type, bool> Checked = new();

    /// <exception cref="InvalidOperationException">
    /// The type, or one inside it, is none that a value converts to.
    /// </exception>
    public static void Check(string context, Type type)
    {
        if (Checked.ContainsKey(type))
        {
            return;
        }

        var visited = new HashSet<Type>();
        Check(context, type, visited);
        foreach (var valid in visited)
        {
            Checked[valid] = true;
        }
    }

    private static void Check(string context, Type type, HashSet<Type> visited)
    {
        if (Checked.ContainsKey(type) || !visited.Add(type) || IsLeaf(type))
        {
            return;
        }

        if (type.IsEnum)
        {
            if (type.GetEnumUnderlyingType() != typeof(int))
            {
                throw new InvalidOperationException(
                    $"{context} has the enum type {type.FullName}, whose values are not of type Int32.");
            }

            return;
        }

        if (EnumTypes.IsEnumType(type))
        {
            if ((EnumTypes.Constructor(type, typeof(string)) ?? EnumTypes.Constructor(type, typeof(double))) is null)
            {
                throw new InvalidOperationException(
                    $"{context} has the type {type.FullName}, which has no constructor with one string or number.");
            }

            return;
        }

        if (type.IsConstructedGenericType)
        {
            CheckGeneric(context, type, visited);
            return;
        }

        if (DiscriminatedUnion.Of(type) is { } union)
        {
            foreach (var member in union.Members)
            {
                Check(context, member, visited);
            }

            return;
        }

        CheckClass(context, type, visited);
    }

    private static void CheckGeneric(string context, Type type, HashSet<Type> visited)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GenericTypeArguments;
        if (definition == typeof(ImmutableDictionary<,>))
        {
            if (arguments[0] != typeof(string))
            {
                throw new InvalidOperationException($"{context} has the type {type.FullName}. Keys must be strings.");
            }

            Check(context, arguments[1], visited);
        }
        else if (definition == typeof(Nullable<>)
            || definition == typeof(Union<,>)
            || definition == typeof(ImmutableArray<>)
            || definition == typeof(Output<>))
        {
            foreach (var argument in arguments)
            {
                Check(context, argument, visited);
            }
        }
        else
        {
            throw new InvalidOperationException(
                $"{context} has the type {type.FullName}. Generic types that an output may have are `Nullable`, "
                + "`Union`, `ImmutableArray`, `ImmutableDictionary` and `Output`.");
        }
    }

    private static void CheckClass(string context, Type type, HashSet<Type> visited)
    {
        if (!OutputTypes.IsOutputType(type))
        {
            throw new InvalidOperationException(
                $"{context} has the type {type.FullName}, which does not carry [{nameof(OutputTypeAttribute)}].");
        }

        var constructor = OutputTypes.Constructor(type)
            ?? throw new InvalidOperationException(
                $"{context} has the type {type.FullName}, which has no constructor with "
                + $"[{nameof(OutputConstructorAttribute)}].");
        foreach (var (wire, parameterType) in constructor.Parameters)
        {
            Check($"{type.FullName}({wire})", parameterType, visited);
        }
    }

    private static bool IsLeaf(Type type) =>
        type == typeof(bool)
        || type == typeof(int)
        || type == typeof(double)
        || type == typeof(string)
        || type == typeof(object)
        || type == typeof(Asset)
        || type == typeof(Archive)
        || type == typeof(AssetOrArchive)
        || type == typeof(JsonElement)
        || typeof(Resource).IsAssignableFrom(type);
}
