using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pulumi.Policy.Tests.Surface;

/// <summary>
/// The public members of an assembly, one line each, in an order that does not depend on the compiler.
/// </summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly) => string.Join('\n', assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(Describe)) + "\n";

    private static string Describe(Type type)
    {
        var members = type.IsEnum
            ? Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt32(Enum.Parse(type, name), null)}")
            : type.GetMembers(Declared).Select(Describe).OfType<string>().Order(StringComparer.Ordinal);
        Type[] parents = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)
            && !type.IsEnum
                ? [parent]
                : [];
        var bases = parents
            .Concat(OwnInterfaces(type))
            .Select(Name)
            .ToList();
        return string.Join('\n',
        [
            $"{Kind(type)} {type.Namespace}.{Name(type)}{(bases.Count > 0 ? $" : {string.Join(", ", bases)}" : "")}",
            .. members.Select(member => $"    {member}"),
        ]);
    }

    private static IEnumerable<Type> OwnInterfaces(Type type) => type.IsEnum
        ? []
        : type.GetInterfaces()
            .Except(type.BaseType?.GetInterfaces() ?? [])
            .Where(candidate => candidate.IsVisible)
            .OrderBy(candidate => candidate.FullName ?? candidate.Name, StringComparer.Ordinal);

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string? Describe(MemberInfo member) => member switch
    {
        // What the compiler adds to records says nothing about the design.
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute)) => null,
        ConstructorInfo constructor when IsVisible(constructor) => $"new({Parameters(constructor)})",
        PropertyInfo property when (property.GetMethod ?? property.SetMethod) is { } accessor && IsVisible(accessor) =>
            Describe(property),
        MethodInfo { IsSpecialName: false } method when IsVisible(method) => Describe(method),
        MethodInfo method when method.Name is "op_Implicit" =>
            $"static implicit {Name(method.ReturnType)}({Parameters(method)})",
        FieldInfo { IsPublic: true } field => $"{Name(field.FieldType)} {field.Name}",
        _ => null,
    };

    private static string Describe(PropertyInfo property)
    {
        var index = property.GetIndexParameters();
        var name = index.Length > 0 ? $"this[{string.Join(", ", index.Select(Parameter))}]" : property.Name;
        var setter = property.SetMethod is { IsPublic: true } set
            ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var type = Name(property.PropertyType) + Mark(Nullability.Create(property));
        return $"{Modifiers(property.GetMethod!)}{required}{type} {name} {{ get;{setter} }}";
    }

    private static string Describe(MethodInfo method)
    {
        var generic = method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>"
            : "";
        return $"{Modifiers(method)}{Name(method.ReturnType)}{Mark(Nullability.Create(method.ReturnParameter))} "
            + $"{method.Name}{generic}({Parameters(method)})";
    }

    private static string Modifiers(MethodBase method) =>
        (method.IsFamily ? "protected " : "")
        + (method.IsStatic ? "static " : "")
        + (method is { IsVirtual: true, IsFinal: false, IsAbstract: false } ? "virtual " : "")
        + (method.IsAbstract ? "abstract " : "");

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily;

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{Name(parameter.ParameterType)}{Mark(Nullability.Create(parameter))} {parameter.Name}"
        + (parameter.HasDefaultValue ? " = default" : "");

    private static string Mark(NullabilityInfo nullability) =>
        nullability.ReadState == NullabilityState.Nullable && !nullability.Type.IsValueType ? "?" : "";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Name(underlying)}?";
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]";
        }

        var name = type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : name;
    }
}
