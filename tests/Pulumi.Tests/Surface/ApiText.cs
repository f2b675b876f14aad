using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Pulumi.Tests.Surface;

/// <summary>Writes the public surface of an assembly, one member a line, in ordinal order.</summary>
internal static class ApiText
{
    private const BindingFlags Members =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
            | BindingFlags.DeclaredOnly;

    public static string Render(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (var line in MembersOf(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [Signature(type.GetMethod("Invoke")!)];
        }

        return
        [
            .. type.GetConstructors(Members).Where(IsVisible).Select(Constructor),
            .. type.GetFields(Members).Where(field => field.IsPublic || field.IsFamily).Select(Field),
            .. type.GetProperties(Members).Select(Property).OfType<string>(),
            .. type.GetMethods(Members)
                .Where(method => IsVisible(method)
                    && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)))
                .Select(Signature),
        ];
    }

    private static string Header(Type type)
    {
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
            { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = new List<string>();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)
            && kind != "delegate")
        {
            bases.Add(Name(parent));
        }

        bases.AddRange(type.GetInterfaces()
            .Where(implemented => implemented.IsVisible && type.BaseType?.GetInterfaces().Contains(implemented) != true)
            .Select(Name)
            .Order(StringComparer.Ordinal));
        var usage = type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } attribute
            ? $" [{attribute.ValidOn}{(attribute.AllowMultiple ? ", many" : "")}]"
            : "";
        var derives = bases.Count > 0 && kind != "delegate" ? $" : {string.Join(", ", bases)}" : "";
        return $"{kind} {type.Namespace}.{Name(type)}{derives}{usage}";
    }

    private static string Constructor(ConstructorInfo constructor) =>
        $"{Access(constructor)}new({Parameters(constructor)})";

    private static string Field(FieldInfo field) =>
        $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}"
        + $"{Name(field.FieldType, new NullabilityInfoContext().Create(field))} {field.Name}";

    private static string? Property(PropertyInfo property)
    {
        var accessors = new[] { (Name: "get", Method: property.GetMethod), (Name: "set", Method: property.SetMethod) }
            .Where(accessor => accessor.Method is not null && IsVisible(accessor.Method))
            .ToList();
        if (accessors.Count == 0)
        {
            return null;
        }

        var first = accessors[0].Method!;
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var text = string.Concat(accessors.Select(accessor => $"{Access(accessor.Method!)}{accessor.Name}; "));
        var type = Name(property.PropertyType, new NullabilityInfoContext().Create(property));
        return $"{(first.IsStatic ? "static " : "")}{type} {name} {{ {text}}}";
    }

    private static string Signature(MethodInfo method)
    {
        var modifiers = Access(method) + (method.IsStatic ? "static " : "")
            + (method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "")
            + (method.IsVirtual && !method.IsFinal && !method.IsAbstract ? "virtual " : "");
        var generics = method.IsGenericMethodDefinition
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
            : "";
        var constraints = string.Concat(method.GetGenericArguments().Select(Constraint));
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{modifiers}{Return(method)} {method.Name}{generics}({extension}{Parameters(method)}){constraints}";
    }

    private static string Return(MethodInfo method)
    {
        var names = method.ReturnParameter.GetCustomAttribute<TupleElementNamesAttribute>();
        var suffix = names is null ? "" : $" /* {string.Join(", ", names.TransformNames)} */";
        return Name(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter)) + suffix;
    }

    private static string Constraint(Type argument)
    {
        var parts = argument.GetGenericParameterConstraints().Select(Name).ToList();
        if (argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            parts.Add("new()");
        }

        return parts.Count == 0 ? "" : $" where {argument.Name} : {string.Join(", ", parts)}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out " : "";
        var fallback = parameter.HasDefaultValue
            ? $" = {Default(parameter.DefaultValue)}"
            : "";
        var type = parameter.ParameterType.IsByRef
            ? parameter.ParameterType.GetElementType()!
            : parameter.ParameterType;
        return $"{prefix}{Name(type, new NullabilityInfoContext().Create(parameter))} {parameter.Name}{fallback}";
    }

    private static string Default(object? value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "default";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Name(Type type) => Name(type, null);

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        var isNullable = nullability?.ReadState == NullabilityState.Nullable;
        var suffix = isNullable && !type.IsValueType && !type.IsGenericParameter ? "?" : "";
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[]{suffix}";
        }

        if (!type.IsGenericType)
        {
            return Simple(type) + suffix;
        }

        var arguments = type.GetGenericArguments()
            .Select((argument, i) => Name(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        var name = Simple(type);
        return $"{name.Split('`')[0]}<{string.Join(", ", arguments)}>{suffix}";
    }

    private static string Simple(Type type) => type switch
    {
        _ when type == typeof(string) => "string",
        _ when type == typeof(object) => "object",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(int) => "int",
        _ when type == typeof(double) => "double",
        _ when type == typeof(byte) => "byte",
        _ when type == typeof(void) => "void",
        { IsNested: true, IsGenericParameter: false } => $"{Simple(type.DeclaringType!)}.{type.Name}",
        _ => type.Name,
    };
}
