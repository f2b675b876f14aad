using System.Collections.Immutable;

namespace Alicerce.Schema;

/// <summary>
/// Reads the text form of a type: a word (`string`, `any`, …) or `list(T)`, `map(T)`, `object(key)`, `enum(key)`,
/// `resource(token)`, `union(T, T)`.
/// </summary>
public static class PropertyTypeText
{
    /// <summary>Reads one type.</summary>
    /// <exception cref="FormatException">The text is not a type.</exception>
    public static PropertyType Parse(string text)
    {
        var open = text.IndexOf('(');
        if (open < 0)
        {
            return Word(text);
        }

        if (text[text.Length - 1] != ')')
        {
            throw new FormatException($"The type `{text}` has no closing parenthesis.");
        }

        var inside = text.Substring(open + 1, text.Length - open - 2);
        return text.Substring(0, open) switch
        {
            "list" => new PropertyType.List(Parse(inside)),
            "map" => new PropertyType.Map(Parse(inside)),
            "object" => new PropertyType.Object(inside),
            "enum" => new PropertyType.Enum(inside),
            "resource" => new PropertyType.Resource(inside),
            "union" => new PropertyType.Union(Members(inside)),
            var name => throw new FormatException($"`{name}` in the type `{text}` is not a kind of type."),
        };
    }

    private static PropertyType Word(string text) => text switch
    {
        "boolean" => new PropertyType.Primitive(PrimitiveKind.Boolean),
        "integer" => new PropertyType.Primitive(PrimitiveKind.Integer),
        "number" => new PropertyType.Primitive(PrimitiveKind.Number),
        "string" => new PropertyType.Primitive(PrimitiveKind.String),
        "any" => new PropertyType.Any(),
        "asset" => new PropertyType.Asset(AssetKind.Asset),
        "archive" => new PropertyType.Asset(AssetKind.Archive),
        "assetOrArchive" => new PropertyType.Asset(AssetKind.AssetOrArchive),
        _ => throw new FormatException($"`{text}` is not a type."),
    };

    private static ImmutableArray<PropertyType> Members(string text)
    {
        var members = ImmutableArray.CreateBuilder<PropertyType>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case ',' when depth == 0:
                    members.Add(Parse(text.Substring(start, i - start).Trim()));
                    start = i + 1;
                    break;
                default:
                    break;
            }
        }

        members.Add(Parse(text.Substring(start).Trim()));
        return members.ToImmutable();
    }
}
