using System.Collections.Immutable;
using System.Globalization;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Documents;

/// <summary>Reads the documents that properties carry as the services that take them do.</summary>
public static class DocumentCheck
{
    /// <remarks>A document that is not known before the deployment is not judged; of any other, what is known is.</remarks>
    public static IEnumerable<string> Problems(string type, PropertyMap inputs)
    {
        var root = PropertyValues.ToValue(inputs);
        return DocumentTable.Of(type).SelectMany(property => At(root, "", [.. property.Path.Split('.')])
            .SelectMany(found => Problems(found.Path, found.Value, property, inputs)));
    }

    private static IEnumerable<string> Problems(
        string path, PropertyValue given, DocumentProperty property, PropertyMap inputs)
    {
        var problems = Found(path, PropertyValues.Plain(given), property, inputs);
        if (given is not PropertyValue.Secret)
        {
            return problems;
        }

        // What is wrong with a secret would tell parts of it.
        return problems.Any()
            ? [$"`{path}` is a secret with a value that AWS does not take there. Look up what the property can be."]
            : [];
    }

    private static IEnumerable<string> Found(
        string path, PropertyValue value, DocumentProperty property, PropertyMap inputs)
    {
        if (value is PropertyValue.Map or PropertyValue.List)
        {
            return property.Check(Document.OfObject(path, Judgeable(value), inputs));
        }

        if (value is not PropertyValue.String { Value: { Length: > 0 } text } || Signatures.IsUnknown(text))
        {
            return [];
        }

        string? problem = null;
        var known = property.Format(inputs) switch
        {
            DocumentFormat.Json => JsonReader.Read(path, text, out problem),
            DocumentFormat.Yaml => YamlReader.Read(path, text, out problem),
            _ => null,
        };
        return known is not null
            ? property.Check(new Document(new Part(path, known), text, inputs)).Prepend(problem).OfType<string>()
            : problem is null ? [] : [problem];
    }

    /// <summary>A secret inside of an object is treated as if nobody knew it, so that no message shows it.</summary>
    private static PropertyValue Judgeable(PropertyValue value) => value switch
    {
        PropertyValue.Map map => new PropertyValue.Map(map.Entries
            .Select(entry => KeyValuePair.Create(entry.Key, Judgeable(entry.Value)))),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Judgeable)]),
        PropertyValue.String text => JsonReader.Text(text.Value),
        PropertyValue.Bool or PropertyValue.Number or PropertyValue.Null => value,
        _ => new PropertyValue.Unknown(),
    };

    /// <summary>The values that a path leads to; what is unknown on the way leads nowhere.</summary>
    private static IEnumerable<(string Path, PropertyValue Value)> At(
        PropertyValue value, string path, ImmutableArray<string> rest) => value switch
        {
            PropertyValue.Secret secret when !rest.IsEmpty => At(secret.Value, path, rest)
                .Select(found => (found.Path, (PropertyValue)new PropertyValue.Secret(found.Value))),
            PropertyValue.List list when !rest.IsEmpty => list.Items.SelectMany((item, i) =>
                At(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), rest)),
            _ when rest.IsEmpty => [(path, value)],
            PropertyValue.Map map when map.Entries.TryGetValue(rest[0], out var inner) =>
                At(inner, path.Length == 0 ? rest[0] : $"{path}.{rest[0]}", rest[1..]),
            _ => [],
        };
}
