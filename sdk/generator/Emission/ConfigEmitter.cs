using Alicerce.Generator.Facts;
using Alicerce.Generator.Naming;
using Alicerce.Schema;

namespace Alicerce.Generator.Emission;

/// <summary>
/// Writes the class that reads a provider's settings from the stack's configuration. Settings that are objects have
/// types of their own in the official package, which the facts do not hold: those settings are left out.
/// </summary>
internal static class ConfigEmitter
{
    public static SourceFile Emit(Entry provider, Package package) =>
        FileHeader.File(package.Namespace, "Config", package, writer => writer
            .Line("/// <summary>The provider's settings in the configuration of the stack.</summary>")
            .Block("public static class Config", () =>
            {
                writer
                    .Line("private static readonly global::Pulumi.Config Settings =")
                    .Continue($"new({CSharp.Literal(package.Name)});");
                foreach (var property in provider.Properties.Where(property => property.IsInput))
                {
                    if (Read(property) is var (type, read))
                    {
                        writer.Line();
                        WriteSetting(writer, property, type, read);
                    }
                }

                writer
                    .Line()
                    .Block("private sealed class Setting<T>(Func<T> read)", () => writer
                        .Line("private T _value = default!;")
                        .Line("private bool _isSet;")
                        .Line()
                        .Line("public T Get() => _isSet ? _value : read();")
                        .Line()
                        .Line("public void Set(T value) => (_value, _isSet) = (value, true);"));
            }));

    private static void WriteSetting(SourceWriter writer, PropertyFacts property, string type, string read)
    {
        var fallback = property.Default is null ? "" : $" ?? {Defaults.Expression(property).TrimEnd('!')}";
        writer
            .Line($"private static readonly Setting<{type}> _{property.Wire} = new(() => {read}{fallback});")
            .Line()
            .Block($"public static {type} {property.Member}", () => writer
                .Line($"get => _{property.Wire}.Get();")
                .Line($"set => _{property.Wire}.Set(value);"));
    }

    private static (string Type, string Read)? Read(PropertyFacts property)
    {
        var wire = CSharp.Literal(property.Wire);
        switch (property.Type)
        {
            case PropertyType.Primitive { Kind: PrimitiveKind.String }:
                return ("string?", $"Settings.Get({wire})");
            case PropertyType.Primitive { Kind: PrimitiveKind.Boolean }:
                return ("bool?", $"Settings.GetBoolean({wire})");
            case PropertyType.Primitive { Kind: PrimitiveKind.Integer }:
                return ("int?", $"Settings.GetInt32({wire})");
            case PropertyType.Primitive:
                return ("double?", $"Settings.GetDouble({wire})");
            case PropertyType.List { Element: PropertyType.Primitive { Kind: PrimitiveKind.String } }:
                return ("ImmutableArray<string>", $"Settings.GetObject<ImmutableArray<string>>({wire})");
            default:
                return null;
        }
    }
}
