using System.Globalization;
using Alicerce.Protocol;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Alicerce.Engine.Check.Documents;

/// <summary>Reads YAML into the values that JSON has.</summary>
public static class YamlReader
{
    private const int MaxDepth = 200;

    /// <param name="problem">What is wrong with the text, with its line and column.</param>
    /// <returns>Null for what is no YAML, and for YAML that an unknown value keeps from being read.</returns>
    public static PropertyValue? Read(string path, string text, out string? problem)
    {
        problem = null;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [{ RootNode: var root }] ? Value(root, 0) : PropertyValue.Null.Instance;
        }
        catch (YamlException exception)
        {
            problem = Rules.ValueRuleCheck.IsUnknown(text)
                ? null
                : $"`{path}` does not hold valid YAML (see its line {exception.Start.Line}, column " +
                    $"{exception.Start.Column}). Serialize an object instead of writing text.";
            return null;
        }
    }

    private static PropertyValue Value(YamlNode node, int depth) => node switch
    {
        // Anchors may make a document that is deeper than it is long.
        _ when depth > MaxDepth => new PropertyValue.Unknown(),
        YamlMappingNode map => new PropertyValue.Map(map.Children
            .Where(entry => entry.Key is YamlScalarNode)
            .Select(entry => KeyValuePair.Create(
                ((YamlScalarNode)entry.Key).Value ?? "", Value(entry.Value, depth + 1)))),
        YamlSequenceNode list => new PropertyValue.List([.. list.Children.Select(item => Value(item, depth + 1))]),
        YamlScalarNode { Style: ScalarStyle.Plain or ScalarStyle.Any } scalar => Plain(scalar.Value ?? ""),
        YamlScalarNode scalar => JsonReader.Text(scalar.Value ?? ""),
        _ => new PropertyValue.Unknown(),
    };

    private static PropertyValue Plain(string text) => text switch
    {
        "" or "~" or "null" => PropertyValue.Null.Instance,
        "true" or "True" => new PropertyValue.Bool(true),
        "false" or "False" => new PropertyValue.Bool(false),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            new PropertyValue.Number(number),
        _ => JsonReader.Text(text),
    };
}
