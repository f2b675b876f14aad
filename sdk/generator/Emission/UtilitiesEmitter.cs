using Alicerce.Generator.Facts;
using Alicerce.Generator.Naming;

namespace Alicerce.Generator.Emission;

/// <summary>Writes what the classes of one package share.</summary>
internal static class UtilitiesEmitter
{
    private static readonly string[] OptionTypes = ["InvokeOptions", "InvokeOutputOptions"];

    public static IEnumerable<SourceFile> Emit(Package package)
    {
        yield return FileHeader.File(package.Namespace, "Utilities", package, writer => Utilities(writer, package));
        yield return FileHeader.File(package.Namespace, "ResourceTypeAttribute", package, writer =>
        {
            var name = Names.PackageAttribute(package.Name) + "Attribute";
            writer.Block($"internal sealed class {name} : global::Pulumi.ResourceTypeAttribute", () => writer
                .Block($"public {name}(string type) : base(type, Utilities.Version)", () => { }));
        });
    }

    private static void Utilities(SourceWriter writer, Package package) =>
        writer.Block("internal static class Utilities", () =>
        {
            writer
                .Line($"public const string Version = {CSharp.Literal(package.Version)};")
                .Line()
                .Block("public static string? GetEnv(params string[] names)", () => writer
                    .Block("foreach (var name in names)", () => writer
                        .Line("var value = Environment.GetEnvironmentVariable(name);")
                        .Block("if (value is not null)", () => writer.Line("return value;")))
                    .Line()
                    .Line("return null;"))
                .Line()
                .Line("public static bool? GetEnvBoolean(params string[] names) => GetEnv(names) switch")
                .Block("", () => writer
                    .Line("""null => null,""")
                    .Line("""{ } value when Array.IndexOf(True, value) >= 0 => true,""")
                    .Line("""{ } value when Array.IndexOf(False, value) >= 0 => false,""")
                    .Line("""_ => null,"""), "};")
                .Line()
                .Line("public static int? GetEnvInt32(params string[] names) =>")
                .Continue("int.TryParse(GetEnv(names), CultureInfo.InvariantCulture, out var value) ? value : null;")
                .Line()
                .Line("public static double? GetEnvDouble(params string[] names) =>")
                .Continue("double.TryParse(GetEnv(names), CultureInfo.InvariantCulture, out var value) ? value : null;")
                .Line();
            foreach (var type in OptionTypes)
            {
                writer.Block($"public static {type} WithDefaults(this {type}? options)", () => writer
                    .Line($"var result = options ?? new {type}();")
                    .Line("result.Version ??= Version;")
                    .Line("return result;"))
                    .Line();
            }

            writer
                .Line("""private static readonly string[] True = ["1", "t", "T", "true", "TRUE", "True"];""")
                .Line("""private static readonly string[] False = ["0", "f", "F", "false", "FALSE", "False"];""");
        });
}
