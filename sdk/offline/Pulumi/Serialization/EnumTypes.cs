using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Structs that stand for a closed set of strings or numbers.</summary>
internal static class EnumTypes
{
    public static bool IsEnumType(Type type) => type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute));

    /// <summary>The string or number behind a value; null when its type is not such a struct.</summary>
    public static object? Underlying(object value)
    {
        var type = value.GetType();
        return IsEnumType(type)
            ? type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                .FirstOrDefault(method => method.Name == "op_Explicit"
                    && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double)))
                ?.Invoke(null, [value])
            : null;
    }

    public static ConstructorInfo? Constructor(Type type, Type underlying) =>
        type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, [underlying]);
}
