using Alicerce.Generator.Facts;
using Alicerce.Generator.Naming;
using Alicerce.Schema;

namespace Alicerce.Generator.Emission;

/// <summary>Makes the read-only views through which policies look at resources.</summary>
internal sealed class ViewEmitter
{
    private const string Root = "Pulumi.Policy.Aws";
    private const string Sdk = "global::Pulumi.Policy";

    private readonly Names _names;

    private ViewEmitter(Names names)
    {
        _names = names;
    }

    public static IEnumerable<SourceFile> Emit(Specification specification, IReadOnlyList<string> tokens)
    {
        var emitter = new ViewEmitter(new Names(specification));
        var package = specification.Package("aws");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in tokens.Where(token => Names.PackageOf(token) == "aws"))
        {
            if (specification.Resource(token) is { IsProvider: false } resource)
            {
                yield return emitter.Resource(resource, package);
                foreach (var key in Reached(specification, resource, seen))
                {
                    yield return emitter.Type(specification.Type(key), package);
                }
            }
        }
    }

    private SourceFile Resource(Entry resource, Package package)
    {
        var summary = $"The properties of a <c>{resource.Key}</c>, inputs and outputs together.";
        return View(Namespace(resource.Key), resource, "IResourceView", summary, package, writer => writer
            .Line("/// <inheritdoc />")
            .Line($"public static string ResourceType => {CSharp.Literal(resource.Key)};")
            .Line());
    }

    private SourceFile Type(Entry type, Package package) =>
        View(Namespace(type.Key) + ".Types", type, "IPropertyView", $"The type <c>{type.Key}</c>.", package, _ => { });

    private SourceFile View(
        string @namespace, Entry entry, string contract, string summary, Package package, Action<SourceWriter> extra)
    {
        var name = Names.Class(entry.Key);
        var writer = FileHeader.Start(package);
        writer
            .Line($"namespace {@namespace};")
            .Line()
            .Line($"/// <summary>{summary}</summary>")
            .Block($"public readonly struct {name} : {Sdk}.{contract}<{name}>", () =>
            {
                writer.Line($"private {name}({Sdk}.PropertyObject properties) => Properties = properties;").Line();
                extra(writer);
                writer
                    .Line("/// <inheritdoc />")
                    .Line($"public {Sdk}.PropertyObject Properties {{ get; }}");
                foreach (var property in entry.Properties)
                {
                    var (type, read) = Reader(property);
                    writer
                        .Line()
                        .Line($"/// <summary>{Summary(property)}</summary>")
                        .Line($"{CSharp.Public(Member(property, name))} {type} {Member(property, name)} => {read};");
                }

                writer
                    .Line()
                    .Line("/// <inheritdoc />")
                    .Line($"public static {name} Of({Sdk}.PropertyObject properties) => new(properties);");
            });
        return new SourceFile($"{@namespace}.{name}.g.cs", writer.ToString());
    }

    // `Properties` and `Of` belong to the contract of views, and a member may not be called like its type.
    private static string Member(PropertyFacts property, string view) =>
        property.Member is "Properties" or "Of" || property.Member == view
            ? property.Member + "Value"
            : property.Member;

    private static string Summary(PropertyFacts property)
    {
        var side = (property.IsInput, property.IsOutput) switch
        {
            (true, true) => "input and output",
            (true, false) => "input",
            _ => "output",
        };
        return $"<c>{property.Wire}</c>, {side}{(property.IsSecret ? ", secret" : "")}.";
    }

    private (string Type, string Read) Reader(PropertyFacts property)
    {
        var wire = CSharp.Literal(property.Wire);
        switch (Simplify(property.IsInput ? property.Type : property.OutputType))
        {
            case PropertyType.Primitive primitive:
                var (type, reader) = Primitive(primitive.Kind);
                return (type + "?", $"Properties.{reader}({wire})");
            case PropertyType.Object known:
                return ($"{View(known.Key)}?", $"Properties.View<{View(known.Key)}>({wire})");
            case PropertyType.List { Element: PropertyType.Object known }:
                return ($"{Sdk}.PropertyList<{View(known.Key)}>", $"Properties.Views<{View(known.Key)}>({wire})");
            case PropertyType.Map { Element: PropertyType.Object known }:
                return ($"{Sdk}.PropertyMap<{View(known.Key)}>", $"Properties.ViewMap<{View(known.Key)}>({wire})");
            case PropertyType.List list:
                var (element, readElement) = Element(list.Element);
                return ($"{Sdk}.PropertyList<{element}>", $"Properties.List({wire}, {readElement})");
            case PropertyType.Map map:
                var (value, readValue) = Element(map.Element);
                return ($"{Sdk}.PropertyMap<{value}>", $"Properties.Map({wire}, {readValue})");
            default:
                return (Sdk + ".PolicyValue", $"Properties.Value({wire})");
        }
    }

    private static (string Type, string Read) Element(PropertyType type)
    {
        var (name, reader) = Simplify(type) is PropertyType.Primitive primitive
            ? Primitive(primitive.Kind)
            : (Sdk + ".PolicyValue", "Value");
        return (name, $"{Sdk}.PolicyValue.Read{reader}");
    }

    private static (string Type, string Reader) Primitive(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Boolean => ("bool", "Boolean"),
        PrimitiveKind.Integer => ("int", "Integer"),
        PrimitiveKind.Number => ("double", "Number"),
        _ => ("string", "Text"),
    };

    // A policy compares enumerations and references as the strings that they travel as.
    private static PropertyType Simplify(PropertyType type)
    {
        switch (type)
        {
            case PropertyType.Enum or PropertyType.Resource:
                return new PropertyType.Primitive(PrimitiveKind.String);
            case PropertyType.Union union:
                var members = union.Members.Select(Simplify).Distinct().ToList();
                return members.Count == 1 ? members[0] : type;
            case PropertyType.List list:
                return new PropertyType.List(Simplify(list.Element));
            case PropertyType.Map map:
                return new PropertyType.Map(Simplify(map.Element));
            default:
                return type;
        }
    }

    private string Namespace(string token)
    {
        var module = _names.Module(token);
        return module.Length == 0 ? Root : Root + "." + module;
    }

    private string View(string key) => $"global::{Namespace(key)}.Types.{Names.Class(key)}";

    private static IEnumerable<string> Reached(Specification specification, Entry entry, HashSet<string> seen)
    {
        foreach (var property in entry.Properties)
        {
            var type = property.IsInput ? property.Type : property.OutputType;
            while (type is PropertyType.List or PropertyType.Map)
            {
                type = type is PropertyType.List list ? list.Element : ((PropertyType.Map)type).Element;
            }

            if (type is PropertyType.Object known && seen.Add(known.Key))
            {
                yield return known.Key;
                foreach (var key in Reached(specification, specification.Type(known.Key), seen))
                {
                    yield return key;
                }
            }
        }
    }
}
