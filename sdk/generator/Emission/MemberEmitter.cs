using Alicerce.Generator.Facts;
using Alicerce.Generator.Naming;
using Alicerce.Schema;

namespace Alicerce.Generator.Emission;

/// <summary>Writes the members of argument classes.</summary>
internal sealed class MemberEmitter
{
    private readonly TypeNames _types;

    public MemberEmitter(TypeNames types)
    {
        _types = types;
    }

    /// <summary>Writes a whole class: its members, its constructor with defaults, and `Empty`.</summary>
    public void WriteClass(SourceWriter writer, ArgumentsClass arguments)
    {
        writer.Block($"public sealed class {arguments.Name} : global::Pulumi.{arguments.BaseClass}", () =>
        {
            foreach (var property in arguments.Properties)
            {
                Write(writer, property, arguments);
                writer.Line();
            }

            WriteConstructor(writer, arguments);
            writer.Line().Line($"public static new {arguments.Name} Empty => new {arguments.Name}();");
        });
    }

    private void Write(SourceWriter writer, PropertyFacts property, ArgumentsClass arguments)
    {
        var isRequired = property.IsRequired && !arguments.AllOptional;
        var isPlain = arguments.Form == TypeForm.PlainArgs || property.IsPlain;
        var type = isPlain
            ? _types.Plain(property, arguments.Form, isRequired)
            : _types.Input(property, arguments.Form, isRequired);

        var attribute = Attribute(property, arguments, isRequired);
        if (property.IsCollection)
        {
            WriteBackingField(writer, property, attribute, type + "?");
            WriteObsolete(writer, property);
            WriteCollection(writer, property, type, isPlain);
        }
        else if (property.IsSecret && !isPlain)
        {
            var nullable = type.TrimEnd('?') + "?";
            WriteBackingField(writer, property, attribute, nullable);
            WriteObsolete(writer, property);
            WriteSecret(writer, property, nullable);
        }
        else
        {
            var hasNull = isRequired && !(isPlain && IsValueType(property.Type));
            writer.Line(attribute);
            var value = hasNull ? " = null!;" : "";
            writer.Line($"{CSharp.Public(property.Member)} {type} {property.Member} {{ get; set; }}{value}");
        }
    }

    private static void WriteBackingField(SourceWriter writer, PropertyFacts property, string attribute, string type) =>
        writer.Line(attribute).Line($"private {type} _{property.Wire};").Line();

    private static void WriteObsolete(SourceWriter writer, PropertyFacts property)
    {
        if (property.IsDeprecated)
        {
            writer.Line("""[Obsolete("The provider deprecates this property.")]""");
        }
    }

    private static void WriteCollection(SourceWriter writer, PropertyFacts property, string type, bool isPlain)
    {
        var field = "_" + property.Wire;
        writer.Block($"{CSharp.Public(property.Member)} {type} {property.Member}", () =>
        {
            writer.Line($"get => {field} ??= new {type}();");
            if (property.IsSecret && !isPlain)
            {
                var empty = property.Type is PropertyType.List ? "ImmutableArray.Create" : "ImmutableDictionary.Create";
                var arguments = type.Substring(type.IndexOf('<'));
                arguments = property.Type is PropertyType.List ? arguments : "<string, " + arguments.Substring(1);
                writer.Block("set", () => writer
                    .Line($"var secret = global::Pulumi.Output.CreateSecret({empty}{arguments}());")
                    .Line($"{field} = global::Pulumi.Output.All(value, secret).Apply(values => values[0]);"));
            }
            else
            {
                writer.Line($"set => {field} = value;");
            }
        });
    }

    // The value becomes secret by being combined with something secret: so an output keeps its dependencies.
    private static void WriteSecret(SourceWriter writer, PropertyFacts property, string type)
    {
        var field = "_" + property.Wire;
        writer.Block($"{CSharp.Public(property.Member)} {type} {property.Member}", () => writer
            .Line($"get => {field};")
            .Block("set", () => writer
                .Line("var secret = global::Pulumi.Output.CreateSecret(0);")
                .Line($"{field} = global::Pulumi.Output.Tuple<{type}, int>(value, secret)")
                .Continue(".Apply(pair => pair.Item1);")));
    }

    private static string Attribute(PropertyFacts property, ArgumentsClass arguments, bool isRequired)
    {
        var required = isRequired ? ", required: true" : "";
        var json = arguments.EncodesJson && property.Type is not PropertyType.Primitive { Kind: PrimitiveKind.String }
            ? ", json: true"
            : "";
        return $"[Input({CSharp.Literal(property.Wire)}{required}{json})]";
    }

    private static void WriteConstructor(SourceWriter writer, ArgumentsClass arguments) =>
        writer.Block($"public {arguments.Name}()", () =>
        {
            foreach (var property in arguments.Properties.Where(property => property.Default is not null))
            {
                writer.Line($"{property.Member} = {Defaults.Expression(property)};");
            }
        });

    private static bool IsValueType(PropertyType type) =>
        type is PropertyType.Enum or PropertyType.Primitive { Kind: not PrimitiveKind.String };
}
