using Alicerce.Generator.Facts;
using Alicerce.Generator.Naming;

namespace Alicerce.Generator.Emission;

/// <summary>Writes the classes of object types.</summary>
internal sealed class TypeEmitter
{
    private readonly Names _names;
    private readonly TypeNames _types;
    private readonly MemberEmitter _members;

    public TypeEmitter(Names names, TypeNames types, MemberEmitter members)
    {
        _names = names;
        _types = types;
        _members = members;
    }

    public SourceFile Emit(Entry type, TypeForm form, Package package)
    {
        var name = Names.Class(type.Key, form);
        return FileHeader.File(_names.Namespace(type.Key, form), name, package, writer =>
        {
            if (form == TypeForm.Output)
            {
                WriteOutput(writer, name, type.Properties.Where(property => property.IsOutput).ToList());
            }
            else
            {
                var baseClass = form == TypeForm.PlainArgs ? "InvokeArgs" : "ResourceArgs";
                var properties = type.Properties.Where(property => property.IsInput).ToList();
                _members.WriteClass(writer, new ArgumentsClass(name, baseClass, form, properties));
            }
        });
    }

    /// <summary>Writes a class of values that the engine gives.</summary>
    public void WriteOutput(SourceWriter writer, string name, IReadOnlyList<PropertyFacts> properties)
    {
        writer.Line("[OutputType]").Block($"public sealed class {name}", () =>
        {
            foreach (var property in properties)
            {
                writer.Line($"{CSharp.Public(property.Member)} readonly {Type(property)} {property.Member};");
            }

            writer.Line().Line("[OutputConstructor]");
            var parameters = properties
                .Select(property => $"{Type(property)} {CSharp.Parameter(property.Wire)}")
                .ToList();
            if (parameters.Count == 0)
            {
                writer.Line($"private {name}()");
            }
            else
            {
                writer.Line($"private {name}(");
                for (var i = 0; i < parameters.Count; i++)
                {
                    writer.Continue(parameters[i] + (i == parameters.Count - 1 ? ")" : ","));
                }
            }

            writer.Block("", () =>
            {
                foreach (var property in properties)
                {
                    // A wire name may be written with a capital itself.
                    var target = property.Member == property.Wire ? "this." + property.Member : property.Member;
                    writer.Line($"{target} = {CSharp.Parameter(property.Wire)};");
                }
            });
        });
    }

    private string Type(PropertyFacts property) => _types.Output(property.OutputType, property.IsAlwaysPresent);
}
