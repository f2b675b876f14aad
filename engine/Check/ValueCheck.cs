using System.Globalization;
using Alicerce.Engine.Check.Documents;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Alicerce.Schema;

namespace Alicerce.Engine.Check;

/// <summary>Holds a value of any depth against its type and names every mistake by its path.</summary>
public sealed class ValueCheck(ProviderSchema schema, string programDirectory)
{
    /// <param name="path">The path of the object; empty for the resource itself.</param>
    /// <param name="owner">What has the properties, for messages.</param>
    public IEnumerable<string> Properties(
        string path,
        string owner,
        IReadOnlyDictionary<string, PropertyValue> values,
        IReadOnlyDictionary<string, PropertySchema> properties)
    {
        foreach (var problem in UnknownNames(path, owner, values.Keys, properties))
        {
            yield return problem;
        }

        foreach (var (name, property) in properties.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var given = values.GetValueOrDefault(name);
            if (given is null or PropertyValue.Null)
            {
                if (property.Required)
                {
                    yield return $"`{Join(path, name)}` is missing. {owner} needs it: {Article(property.Type)}.";
                }

                continue;
            }

            foreach (var problem in Value(Join(path, name), given, property.Type).Concat(
                property.Json is JsonContent.None ? [] : Json(Join(path, name), given)))
            {
                yield return problem;
            }
        }
    }

    public static IEnumerable<string> UnknownNames(
        string path, string owner, IEnumerable<string> names, IReadOnlyDictionary<string, PropertySchema> properties)
    {
        foreach (var name in names.Where(name => !properties.ContainsKey(name) && !IsInternal(name)))
        {
            var fix = Spelling.Nearest(name, properties.Keys) is { } nearest
                ? $"Did you mean `{nearest}`?"
                : "Remove it, or look up what the property is called.";
            yield return $"`{Join(path, name)}` is not a property of {owner}. {fix}";
        }
    }

    private IEnumerable<string> Value(string path, PropertyValue given, PropertyType type)
    {
        var value = PropertyValues.Plain(given);
        if (value is PropertyValue.Unknown or PropertyValue.Null)
        {
            return [];
        }

        return type switch
        {
            PropertyType.Any => [],
            PropertyType.Primitive primitive => Accepts(primitive.Kind, value) ? [] : [Mismatch(path, given, type)],
            PropertyType.Enum choice => Enum(path, given, value, schema.FindEnum(choice.Key)),
            PropertyType.List list => value is PropertyValue.List items
                ? items.Items.SelectMany((item, i) => Value(
                    string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), Inside(given, item), list.Element))
                : [Mismatch(path, given, type)],
            PropertyType.Map map => value is PropertyValue.Map entries
                ? entries.Entries.SelectMany(
                    entry => Value(Join(path, entry.Key), Inside(given, entry.Value), map.Element))
                : [Mismatch(path, given, type)],
            PropertyType.Object reference => value is PropertyValue.Map entries
                ? Properties(
                    path,
                    $"`{path}`",
                    entries.Entries.ToDictionary(entry => entry.Key, entry => Inside(given, entry.Value)),
                    schema.FindType(reference.Key).Inputs)
                : [Mismatch(path, given, type)],
            PropertyType.Asset asset => Asset(path, given, value, asset),
            // A reference to a resource is its id for the provider.
            PropertyType.Resource => value is PropertyValue.ResourceReference or PropertyValue.String
                ? []
                : [Mismatch(path, given, type)],
            PropertyType.Union union => Union(path, given, union),
            _ => throw new InvalidOperationException($"There is no check of the type `{type}`."),
        };
    }

    /// <summary>A part of a secret is a secret, so that no message shows it.</summary>
    private static PropertyValue Inside(PropertyValue container, PropertyValue part) =>
        container is PropertyValue.Secret && part is not PropertyValue.Null ? new PropertyValue.Secret(part) : part;

    /// <summary>The providers' own coercions: text that reads as the type, and plain values for strings.</summary>
    private static bool Accepts(PrimitiveKind kind, PropertyValue value) => (kind, value) switch
    {
        (PrimitiveKind.Boolean, PropertyValue.Bool) => true,
        (PrimitiveKind.Boolean, PropertyValue.String { Value: "true" or "false" }) => true,
        (PrimitiveKind.Integer, PropertyValue.Number number) => double.IsInteger(number.Value),
        (PrimitiveKind.Number, PropertyValue.Number) => true,
        (PrimitiveKind.Integer, PropertyValue.String text) =>
            long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        (PrimitiveKind.Number, PropertyValue.String text) =>
            double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        (PrimitiveKind.String, PropertyValue.String or PropertyValue.Bool or PropertyValue.Number) => true,
        (PrimitiveKind.String, PropertyValue.ResourceReference) => true,
        _ => false,
    };

    private static IEnumerable<string> Enum(string path, PropertyValue given, PropertyValue value, EnumSchema choices)
    {
        var text = value switch
        {
            PropertyValue.String { Value: var word } => word,
            PropertyValue.Number { Value: var number } => number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        if (text is not null && choices.Contains(text))
        {
            yield break;
        }

        var known = choices.Values.Select(choice => choice.Value).ToArray();
        var nearest = text is not null && Spelling.Nearest(text, known) is { } match ? $"Did you mean `{match}`? " : "";
        yield return
            $"`{path}` is {ValueText.Of(given)}. {nearest}" +
            $"It can be {string.Join(", ", known.Select(word => $"`{word}`"))}.";
    }

    private string[] Union(string path, PropertyValue given, PropertyType.Union union)
    {
        var attempts = union.Members.Select(member => Value(path, given, member).ToArray()).ToArray();
        if (attempts.Any(problems => problems.Length == 0))
        {
            return [];
        }

        // When one member at least has the right shape, its own problems say more than the list of all members.
        var wrongShape = $"`{path}` is ";
        return attempts.FirstOrDefault(problems =>
                problems.Any(problem => !problem.StartsWith(wrongShape, StringComparison.Ordinal)))
            ?? [Mismatch(path, given, union)];
    }

    private IEnumerable<string> Asset(
        string path, PropertyValue given, PropertyValue value, PropertyType.Asset expected)
    {
        var fits = (value, expected.Kind) switch
        {
            (PropertyValue.Asset, AssetKind.Asset or AssetKind.AssetOrArchive) => true,
            (PropertyValue.Archive, AssetKind.Archive or AssetKind.AssetOrArchive) => true,
            _ => false,
        };
        return fits ? Files(path, value) : [Mismatch(path, given, expected)];
    }

    private IEnumerable<string> Files(string path, PropertyValue value) => PropertyValues.Plain(value) switch
    {
        PropertyValue.Asset { Path: { } file } when !File.Exists(Path.Combine(programDirectory, file)) =>
            [$"`{path}` is the file `{file}`, which does not exist in `{programDirectory}`. {MakeIt(file)}"],
        PropertyValue.Archive { Path: { } file } when !Path.Exists(Path.Combine(programDirectory, file)) =>
            [$"`{path}` is the archive `{file}`, which does not exist in `{programDirectory}`. {MakeIt(file)}"],
        PropertyValue.Archive { Assets: { } assets } =>
            assets.SelectMany(entry => Files($"{path}[\"{entry.Key}\"]", entry.Value)),
        _ => [],
    };

    private static string MakeIt(string file) =>
        file.Contains("artifacts/", StringComparison.Ordinal)
            ? "It is a build output: run `dotnet build` in the repository first."
            : "Relative paths start at the directory of the program.";

    private static IEnumerable<string> Json(string path, PropertyValue given)
    {
        if (PropertyValues.Plain(given) is PropertyValue.String { Value: var text } && !Signatures.IsUnknown(text))
        {
            JsonReader.Read(path, text, out var problem);
            if (problem is not null)
            {
                yield return given is PropertyValue.Secret
                    ? $"`{path}` is a secret that does not hold valid JSON. Serialize an object instead of writing text."
                    : problem;
            }
        }
    }

    private string Mismatch(string path, PropertyValue given, PropertyType type) =>
        $"`{path}` is {ValueText.Of(given)}, but must be {Article(type)}.";

    private string Article(PropertyType type) => type switch
    {
        PropertyType.Primitive { Kind: PrimitiveKind.Boolean } => "a boolean",
        PropertyType.Primitive { Kind: PrimitiveKind.Integer } => "a whole number",
        PropertyType.Primitive { Kind: PrimitiveKind.Number } => "a number",
        PropertyType.Primitive { Kind: PrimitiveKind.String } => "a string",
        PropertyType.List { Element: var element } => $"a list, each element {Article(element)}",
        PropertyType.Map { Element: var element } => $"a map, each value {Article(element)}",
        PropertyType.Object => "an object",
        PropertyType.Enum choice =>
            "one of " + string.Join(", ", schema.FindEnum(choice.Key).Values.Select(value => $"`{value.Value}`")),
        PropertyType.Resource resource => $"a resource of the type `{resource.Token}`",
        PropertyType.Asset { Kind: AssetKind.Asset } => "an asset",
        PropertyType.Asset { Kind: AssetKind.Archive } => "an archive",
        PropertyType.Asset => "an asset or an archive",
        // A union with strings lists names for convenience; any string is fine.
        PropertyType.Union union => string.Join(
            " or ",
            union.Members
                .Where(member => member is not PropertyType.Enum || union.Members.Length == 1)
                .Select(Article)
                .Distinct()),
        _ => "a value",
    };

    private static bool IsInternal(string name) => name.StartsWith("__", StringComparison.Ordinal);

    public static string Join(string path, string name) => path.Length == 0
        ? name
        : name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            ? $"{path}.{name}"
            : $"{path}[\"{name}\"]";
}
