using Alicerce.Generator.Facts;
using Alicerce.Generator.Naming;
using Alicerce.Schema;

namespace Alicerce.Generator.Emission;

/// <summary>Writes the values that constructors assign.</summary>
internal static class Defaults
{
    public static string Expression(PropertyFacts property)
    {
        var value = property.Default!;
        if (value["env"] is { } variables)
        {
            var names = string.Join(", ", variables.Items.Select(name => CSharp.Literal(name.Text!)));
            var reader = property.Type switch
            {
                PropertyType.Primitive { Kind: PrimitiveKind.String } => "GetEnv",
                PropertyType.Primitive { Kind: PrimitiveKind.Boolean } => "GetEnvBoolean",
                PropertyType.Primitive { Kind: PrimitiveKind.Integer } => "GetEnvInt32",
                PropertyType.Primitive { Kind: PrimitiveKind.Number } => "GetEnvDouble",
                _ => throw Unsupported(property),
            };
            return $"Utilities.{reader}({names})!";
        }

        return value.Text is { } text
            ? CSharp.Literal(text)
            : value.Boolean switch
            {
                true => "true",
                false => "false",
                null => throw Unsupported(property),
            };
    }

    private static FormatException Unsupported(PropertyFacts property) =>
        new($"the default of `{property.Wire}` is neither a string, a boolean nor a list of environment variables");
}
