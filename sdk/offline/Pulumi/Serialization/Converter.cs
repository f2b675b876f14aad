using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Enum = System.Enum;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>
/// Takes wire values to the types that programs declare. A value of another type is never an error: it is left out with
/// a warning, for a provider may well be newer than the program.
/// </summary>
internal sealed class Converter(Action<string> warn)
{
    public OutputData<object?> Convert(string context, Value wire, Type target)
    {
        TargetTypes.Check(context, target);
        var data = Deserializer.Deserialize(wire);
        return data with { Value = ConvertOrWarn(context, data.Value, target) };
    }

    public OutputData<T> Convert<T>(string context, Value wire)
    {
        var data = Convert(context, wire, typeof(T));
        return new(data.Resources, data.Value is T value ? value : default!, data.IsKnown, data.IsSecret);
    }

    private object? ConvertOrWarn(string context, object? value, Type target)
    {
        var (result, mismatch) = TryConvert(context, value, target);
        if (mismatch is null)
        {
            return result;
        }

        warn(mismatch);
        return Default(target);
    }

    private Conversion TryConvert(string context, object? value, Type target)
    {
        // Null also stands for what is not known.
        if (value is null)
        {
            return new(Default(target));
        }

        if (Nullable.GetUnderlyingType(target) is { } underlying)
        {
            return TryConvert(context, value, underlying);
        }

        if (target == typeof(object) || target == typeof(ImmutableDictionary<string, object>))
        {
            return target.IsInstanceOfType(value) ? new(value) : Mismatch(target, value, context);
        }

        if (target == typeof(int))
        {
            return value is double number ? new((int)number) : Mismatch(typeof(double), value, context);
        }

        if (target == typeof(JsonElement))
        {
            return Json(context, value);
        }

        if (target.IsEnum)
        {
            return value is double number
                ? new(Enum.ToObject(target, (int)number))
                : Mismatch(typeof(double), value, context);
        }

        if (EnumTypes.IsEnumType(target))
        {
            return EnumType(context, value, target);
        }

        if (target.IsConstructedGenericType)
        {
            return GenericTypes.Of(target).TryConvert(this, context, value);
        }

        if (DiscriminatedUnion.Of(target) is { } union)
        {
            return UnionCase(context, value, union);
        }

        if (!OutputTypes.IsOutputType(target))
        {
            return target.IsInstanceOfType(value) ? new(value) : Mismatch(target, value, context);
        }

        return OutputType(context, value, target);
    }

    private Conversion OutputType(string context, object value, Type target)
    {
        if (value is not ImmutableDictionary<string, object?> fields)
        {
            return Mismatch(typeof(ImmutableDictionary<string, object>), value, context);
        }

        // The type was checked before the value was read, so it has such a constructor.
        return new(OutputTypes.Constructor(target)!.Build((wire, type) =>
            ConvertOrWarn($"{target.FullName}({wire})", fields.GetValueOrDefault(wire), type)));
    }

    private Conversion UnionCase(string context, object value, DiscriminatedUnion union)
    {
        if (value is not ImmutableDictionary<string, object?> fields)
        {
            return Mismatch(typeof(ImmutableDictionary<string, object>), value, context);
        }

        return fields.GetValueOrDefault(union.PropertyName) is string tag && union.Find(tag) is { } type
            ? TryConvert(context, value, type)
            : new(null, $"No case of the union matches the property {union.PropertyName} deserializing {context}");
    }

    private static Conversion EnumType(string context, object value, Type target)
    {
        if (value is not (string or double))
        {
            return new(
                null,
                $"Expected {typeof(string).FullName} or {typeof(double).FullName} but got {value.GetType().FullName} "
                + $"deserializing {context}");
        }

        return EnumTypes.Constructor(target, value.GetType()) is { } constructor
            ? new(constructor.Invoke([value]))
            : new(
                null,
                $"Expected target type {target.FullName} to have a constructor with a single "
                + $"{value.GetType().FullName} parameter.");
    }

    private static Conversion Json(string context, object value)
    {
        try
        {
            using var document = JsonDocument.Parse(JsonValues.Text(PlainValues.Write(value)));
            return new(document.RootElement.Clone());
        }
        catch (NotSupportedException)
        {
            return new(
                null, $"Unexpected type {value.GetType().FullName} when converting {context} to {nameof(JsonElement)}");
        }
    }

    private static Conversion Mismatch(Type expected, object value, string context) =>
        new(null, $"Expected {expected.FullName} but got {value.GetType().FullName} deserializing {context}");

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    /// <summary>A converted value, or why there is none.</summary>
    private readonly record struct Conversion(object? Value, string? Mismatch = null);

    /// <summary>Conversions to the generic types, made once for each of them.</summary>
    private abstract class GenericTypes
    {
        private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, GenericTypes> Known = new();

        public static GenericTypes Of(Type target) => Known.GetOrAdd(target, static target =>
        {
            var definition = target.GetGenericTypeDefinition();
            var arguments = target.GenericTypeArguments;
            Type conversion;
            if (definition == typeof(ImmutableArray<>))
            {
                conversion = typeof(ToArray<>).MakeGenericType(arguments);
            }
            else if (definition == typeof(ImmutableDictionary<,>))
            {
                conversion = typeof(ToDictionary<>).MakeGenericType(arguments[1]);
            }
            else if (definition == typeof(Union<,>))
            {
                conversion = typeof(ToUnion<,>).MakeGenericType(arguments);
            }
            else
            {
                conversion = typeof(ToOutput<>).MakeGenericType(arguments);
            }

            return (GenericTypes)Activator.CreateInstance(conversion)!; // Never null for a class.
        });

        public abstract Conversion TryConvert(Converter converter, string context, object value);
    }

    private sealed class ToArray<T> : GenericTypes
    {
        public override Conversion TryConvert(Converter converter, string context, object value)
        {
            if (value is not ImmutableArray<object?> elements)
            {
                return Mismatch(typeof(ImmutableArray<object>), value, context);
            }

            var array = ImmutableArray.CreateBuilder<T>(elements.Length);
            foreach (var element in elements)
            {
                array.Add((T)converter.ConvertOrWarn(context, element, typeof(T))!);
            }

            return new(array.MoveToImmutable());
        }
    }

    private sealed class ToDictionary<T> : GenericTypes
    {
        public override Conversion TryConvert(Converter converter, string context, object value)
        {
            if (value is not ImmutableDictionary<string, object?> entries)
            {
                return Mismatch(typeof(ImmutableDictionary<string, object>), value, context);
            }

            var dictionary = ImmutableDictionary.CreateBuilder<string, T>();
            foreach (var (key, entry) in entries)
            {
                dictionary.Add(key, (T)converter.ConvertOrWarn($"{context}[{key}]", entry, typeof(T))!);
            }

            return new(dictionary.ToImmutable());
        }
    }

    private sealed class ToUnion<T0, T1> : GenericTypes
    {
        public override Conversion TryConvert(Converter converter, string context, object value)
        {
            var first = converter.TryConvert($"{context}.AsT0", value, typeof(T0));
            if (first.Mismatch is null)
            {
                return new(Union<T0, T1>.FromT0((T0)first.Value!));
            }

            var second = converter.TryConvert($"{context}.AsT1", value, typeof(T1));
            return second.Mismatch is null
                ? new(Union<T0, T1>.FromT1((T1)second.Value!))
                : new(
                    null,
                    $"Expected {typeof(T0).FullName} or {typeof(T1).FullName} but got {value.GetType().FullName} "
                    + $"deserializing {context}");
        }
    }

    private sealed class ToOutput<T> : GenericTypes
    {
        public override Conversion TryConvert(Converter converter, string context, object value)
        {
            if (value is Output<object?> output)
            {
                return new(output.Apply(inner => (T)converter.ConvertOrWarn(context, inner, typeof(T))!));
            }

            var element = converter.TryConvert(context, value, typeof(T));
            return element.Mismatch is null ? new(Output.Create((T)element.Value!)) : element;
        }
    }
}
