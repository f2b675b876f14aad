using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pulumi.Serialization;

/// <summary>
/// Reads and writes members. Automatic properties are reached through their fields: a program touches hundreds of
/// different accessors a few times each, and compiling all of them would cost more than everything else it does.
/// </summary>
internal static class MemberAccess
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static Func<object, object?> Reader(MemberInfo member) => member switch
    {
        FieldInfo field => field.GetValue,
        PropertyInfo property => BackingField(property, property.GetMethod) is { } field
            ? field.GetValue
            : property.GetValue,
        _ => throw new ArgumentException($"`{member}` is neither a field nor a property.", nameof(member)),
    };

    /// <summary>The setter as its declaring class sees it, private or not; null when there is none.</summary>
    public static Action<object, object?>? Writer(PropertyInfo property)
    {
        var declared = property.DeclaringType!.GetProperty(property.Name, Declared) ?? property;
        if (declared.SetMethod is not { } setter)
        {
            return null;
        }

        return BackingField(declared, setter) is { } field
            ? field.SetValue
            : (target, value) => setter.Invoke(target, [value]);
    }

    private static FieldInfo? BackingField(PropertyInfo property, MethodInfo? accessor) =>
        accessor?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) == true
            ? property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", Declared)
            : null;
}
