using System.Reflection;
using Pulumi;

namespace Alicerce.Schema.Tests.Classes;

/// <summary>Looks at generated classes as a reader of their documentation would.</summary>
internal static class Surface
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(bool)] = "bool",
        [typeof(object)] = "object",
    };

    private static readonly Assembly Aws = typeof(Pulumi.Aws.Ebs.Volume).Assembly;

    /// <summary>All public classes and structs of `Pulumi.Aws`.</summary>
    public static IReadOnlyList<Type> Types { get; } = Aws.GetExportedTypes();

    /// <summary>All resource classes of `Pulumi.Aws`.</summary>
    public static IEnumerable<Type> Resources => Types.Where(type => typeof(CustomResource).IsAssignableFrom(type));

    /// <summary>A class by its name below `Pulumi.Aws`.</summary>
    public static Type Type(string name) =>
        Aws.GetType($"Pulumi.Aws.{name}") ?? throw new AssertionException($"There is no class `Pulumi.Aws.{name}`.");

    /// <summary>The declared type of a member, short names first: `InputList&lt;string&gt;`.</summary>
    public static string Member(Type type, string name) => Display(Property(type, name).PropertyType);

    /// <summary>The wire name of a member of a resource or arguments class.</summary>
    public static string Wire(Type type, string name)
    {
        var property = Property(type, name);
        return Attribute(property) is { } own
            ? own
            : Attribute(type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
                .Single(field => string.Equals(field.Name, "_" + FirstLower(name), StringComparison.Ordinal)))!;
    }

    /// <summary>The wire names of everything that arguments or a resource declare.</summary>
    public static IEnumerable<string> Wires(Type type) =>
        type.GetMembers(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo or FieldInfo)
            .Select(Attribute)
            .OfType<string>();

    public static string Display(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Display(value) + "?";
        }

        if (!type.IsGenericType)
        {
            return type.Namespace == "Pulumi" ? type.Name : type.FullName!;
        }

        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Display))}>";
    }

    /// <summary>The options that a resource class fills in by itself.</summary>
    public static CustomResourceOptions Defaults(Type resource) =>
        (CustomResourceOptions)resource
            .GetMethod("MakeResourceOptions", BindingFlags.Static | BindingFlags.NonPublic)!
            .Invoke(null, [null, null])!;

    private static PropertyInfo Property(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        ?? throw new AssertionException($"`{type.FullName}` has no member `{name}`.");

    private static string? Attribute(MemberInfo member) =>
        member.CustomAttributes
            .FirstOrDefault(attribute =>
                attribute.AttributeType == typeof(InputAttribute) || attribute.AttributeType == typeof(OutputAttribute))
            ?.ConstructorArguments[0].Value as string;

    private static string FirstLower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
