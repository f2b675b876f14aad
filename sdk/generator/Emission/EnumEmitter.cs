using Alicerce.Generator.Facts;
using Alicerce.Generator.Naming;

namespace Alicerce.Generator.Emission;

/// <summary>Writes the struct of an enumeration.</summary>
internal static class EnumEmitter
{
    public static SourceFile Emit(Entry known, string @namespace, Package package)
    {
        var name = Names.Class(known.Key);
        return FileHeader.File(@namespace, name, package, writer =>
            writer.Line("[EnumType]").Block($"public readonly struct {name} : IEquatable<{name}>", () =>
            {
                writer
                    .Line("private readonly string _value;")
                    .Line()
                    .Line($"private {name}(string value) =>")
                    .Continue("_value = value ?? throw new ArgumentNullException(nameof(value));")
                    .Line();
                foreach (var value in known.Values)
                {
                    if (value.Value["deprecated"]?.Boolean == true)
                    {
                        writer.Line("""[Obsolete("The provider deprecates this value.")]""");
                    }

                    var text = value.Value.Text ?? value.Value["value"]!.Text!;
                    writer.Line($"public static {name} {value.Key} {{ get; }} = new {name}({CSharp.Literal(text)});");
                }

                writer
                    .Line()
                    .Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);")
                    .Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);")
                    .Line()
                    .Line($"public static explicit operator string({name} value) => value._value;")
                    .Line()
                    .Line("[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]")
                    .Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);")
                    .Line($"public bool Equals({name} other) =>")
                    .Continue("string.Equals(_value, other._value, StringComparison.Ordinal);")
                    .Line()
                    .Line("[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]")
                    .Line("public override int GetHashCode() => _value?.GetHashCode() ?? 0;")
                    .Line()
                    .Line("public override string ToString() => _value;");
            }));
    }
}
