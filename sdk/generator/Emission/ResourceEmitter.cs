using Alicerce.Generator.Facts;
using Alicerce.Generator.Naming;
using Alicerce.Schema;

namespace Alicerce.Generator.Emission;

/// <summary>Writes the class of a resource, a component or a provider, with its arguments and its state.</summary>
internal sealed class ResourceEmitter
{
    private readonly Names _names;
    private readonly TypeNames _types;
    private readonly MemberEmitter _members;

    public ResourceEmitter(Names names, TypeNames types, MemberEmitter members)
    {
        _names = names;
        _types = types;
        _members = members;
    }

    public SourceFile Emit(Entry resource, Package package)
    {
        var name = Names.Class(resource.Key);
        return FileHeader.File(_names.Namespace(resource.Key), name, package, writer =>
        {
            WriteClass(writer, resource, name, package);
            writer.Line();
            var inputs = resource.Properties.Where(property => property.IsInput).ToList();
            var arguments = new ArgumentsClass(name + "Args", "ResourceArgs", TypeForm.Args, inputs);
            _members.WriteClass(writer, arguments with { EncodesJson = resource.IsProvider });

            if (HasState(resource))
            {
                writer.Line();
                var outputs = resource.Properties.Where(property => property.IsOutput).ToList();
                var state = new ArgumentsClass(name + "State", "ResourceArgs", TypeForm.GetArgs, outputs);
                _members.WriteClass(writer, state with { AllOptional = true });
            }
        });
    }

    private static bool HasState(Entry resource) => !resource.IsProvider && !resource.IsComponent;

    private static string LookUpParameters(string name) =>
        $"string name, Input<string> id, {name}State? state = null, CustomResourceOptions? options = null";

    private static string Options(Entry resource) =>
        resource.IsComponent ? "ComponentResourceOptions" : "CustomResourceOptions";

    private void WriteClass(SourceWriter writer, Entry resource, string name, Package package)
    {
        var (kind, baseClass) = resource switch
        {
            { IsComponent: true } => ("component", "ComponentResource"),
            { IsProvider: true } => ("provider", "ProviderResource"),
            _ => ("resource", "CustomResource"),
        };
        writer.Line($"/// <summary>The {kind} <c>{resource.Key}</c>.</summary>");
        if (resource.IsDeprecated)
        {
            writer.Line("""[Obsolete("The provider deprecates this resource.")]""");
        }

        writer.Line($"[{Names.PackageAttribute(package.Name)}({CSharp.Literal(resource.Key)})]");
        writer.Block($"public partial class {name} : global::Pulumi.{baseClass}", () =>
        {
            foreach (var property in resource.Properties.Where(property => property.IsOutput))
            {
                WriteOutput(writer, property, resource);
            }

            WriteConstructors(writer, resource, name);
            WriteOptions(writer, resource);
            if (HasState(resource))
            {
                writer.Line();
                writer
                    .Line($"public static {name} Get({LookUpParameters(name)}) =>")
                    .Continue($"new {name}(name, id, state, options);");
            }
        });
    }

    private void WriteOutput(SourceWriter writer, PropertyFacts property, Entry resource)
    {
        // The engine has the settings of a provider as strings, so only those are outputs.
        if (resource.IsProvider && property.OutputType is not PropertyType.Primitive { Kind: PrimitiveKind.String })
        {
            return;
        }

        var type = $"Output<{_types.Output(property.OutputType, property.IsAlwaysPresent)}>";
        writer
            .Line($"[Output({CSharp.Literal(property.Wire)})]")
            .Line($"{CSharp.Public(property.Member)} {type} {property.Member} {{ get; private set; }} = null!;")
            .Line();
    }

    private static void WriteConstructors(SourceWriter writer, Entry resource, string name)
    {
        var arguments = resource.Properties.Any(property => property.IsInput && property.IsRequired)
            ? $"{name}Args args"
            : $"{name}Args? args = null";
        var token = CSharp.Literal(resource.IsProvider ? Names.PackageOf(resource.Key) : resource.Key);
        var remote = resource.IsComponent ? ", remote: true" : "";
        writer
            .Line($"public {name}(string name, {arguments}, {Options(resource)}? options = null)")
            .Continue($": base({token}, name, args ?? new {name}Args(), MakeResourceOptions(options, \"\"){remote})")
            .Line("{").Line("}").Line();

        if (HasState(resource))
        {
            writer
                .Line($"private {name}({LookUpParameters(name)})")
                .Continue($": base({token}, name, state, MakeResourceOptions(options, id))")
                .Line("{").Line("}").Line();
        }
    }

    private static void WriteOptions(SourceWriter writer, Entry resource)
    {
        var options = Options(resource);
        var secrets = resource.Properties
            .Where(property => property.IsOutput && property.IsSecret)
            .Select(property => CSharp.Literal(property.Wire))
            .ToList();
        var aliases = resource.Aliases.Select(CSharp.Literal).ToList();
        writer.Block($"private static {options} MakeResourceOptions({options}? options, Input<string>? id)", () =>
        {
            writer.Block($"var defaults = new {options}", () =>
            {
                writer.Line("Version = Utilities.Version,");
                if (aliases.Count > 0)
                {
                    writer.Block("Aliases =", () =>
                    {
                        foreach (var alias in aliases)
                        {
                            writer.Line($"new global::Pulumi.Alias {{ Type = {alias} }},");
                        }
                    }, "},");
                }

                if (secrets.Count > 0)
                {
                    writer.Line($"AdditionalSecretOutputs = {{ {string.Join(", ", secrets)} }},");
                }
            }, "};");
            writer
                .Line($"var merged = {options}.Merge(defaults, options);")
                .Line("merged.Id = id ?? merged.Id;")
                .Line("return merged;");
        });
    }
}
