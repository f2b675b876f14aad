using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alicerce.Protocol;

namespace Alicerce.Engine.Render;

/// <summary>Property values for a person: secrets stay hidden and unknown values are a question mark.</summary>
public static class PropertyText
{
    private static readonly JsonSerializerOptions QuoteOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public const string SecretMark = "[secret]";
    public const string UnknownMark = "?";

    /// <summary>The value on one line.</summary>
    public static string Inline(PropertyValue value) => value switch
    {
        PropertyValue.Null => "null",
        PropertyValue.Bool { Value: var flag } => flag ? "true" : "false",
        PropertyValue.Number { Value: var number } => number.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.String { Value: var text } => Quote(text),
        PropertyValue.List list => $"[{string.Join(", ", list.Items.Select(Inline))}]",
        PropertyValue.Map { Entries.Count: 0 } => "{}",
        PropertyValue.Map map =>
            $"{{ {string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Inline(entry.Value)}"))} }}",
        PropertyValue.Secret => SecretMark,
        PropertyValue.Unknown => UnknownMark,
        PropertyValue.Output { IsSecret: true } => SecretMark,
        PropertyValue.Output { Value: { } inner } => Inline(inner),
        PropertyValue.Output => UnknownMark,
        PropertyValue.ResourceReference reference => reference.Urn,
        PropertyValue.ByteString bytes => $"bytes({bytes.Bytes.Length})",
        PropertyValue.Asset asset => $"asset({asset.Path ?? asset.Uri ?? "text"})",
        PropertyValue.Archive archive => $"archive({archive.Path ?? archive.Uri ?? "assets"})",
        _ => throw new UnreachableException($"No text for a value of kind `{value.GetType().Name}`."),
    };

    /// <summary>Whether the text of the value holds the mark of an unknown.</summary>
    public static bool ShowsUnknown(PropertyValue value) => value switch
    {
        PropertyValue.Unknown => true,
        PropertyValue.Output { IsSecret: false, Value: null } => true,
        PropertyValue.Output { IsSecret: false, Value: { } inner } => ShowsUnknown(inner),
        PropertyValue.List list => list.Items.Any(ShowsUnknown),
        PropertyValue.Map map => map.Entries.Values.Any(ShowsUnknown),
        _ => false,
    };

    private static string Quote(string text) => JsonSerializer.Serialize(text, QuoteOptions);
}
