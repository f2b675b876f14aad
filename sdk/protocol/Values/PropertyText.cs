using System.Globalization;
using System.Text;

namespace Alicerce.Protocol.Values;

/// <summary>How a value reads in a message.</summary>
internal static class PropertyText
{
    private const int MaxLength = 400;
    private const string Secret = "[secret]";
    private const string Unknown = "[unknown]";

    public static string Of(PropertyValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.Length <= MaxLength ? text.ToString() : $"{text.ToString(0, MaxLength)}…";
    }

    private static void Append(StringBuilder text, PropertyValue value)
    {
        if (text.Length > MaxLength)
        {
            return;
        }

        switch (value)
        {
            case PropertyValue.List list:
                AppendAll(text, '[', list.Items, static (text, item) => Append(text, item), ']');
                break;
            case PropertyValue.Map map:
                AppendAll(text, '{', map.Entries, AppendEntry, '}');
                break;
            case PropertyValue.Output { IsSecret: false, Value: { } inner }:
                Append(text, inner);
                break;
            default:
                text.Append(Scalar(value));
                break;
        }
    }

    private static void AppendEntry(StringBuilder text, KeyValuePair<string, PropertyValue> entry)
    {
        text.Append(entry.Key).Append(": ");
        Append(text, entry.Value);
    }

    private static void AppendAll<T>(
        StringBuilder text, char open, IEnumerable<T> items, Action<StringBuilder, T> append, char close)
    {
        text.Append(open);
        var separator = "";
        foreach (var item in items)
        {
            text.Append(separator);
            append(text, item);
            separator = ", ";
            if (text.Length > MaxLength)
            {
                return;
            }
        }

        text.Append(close);
    }

    private static string Scalar(PropertyValue value) => value switch
    {
        PropertyValue.Null => "null",
        PropertyValue.Bool { Value: var truth } => truth ? "true" : "false",
        PropertyValue.Number { Value: var number } => number.ToString(CultureInfo.InvariantCulture),
        PropertyValue.String { Value: var content } => $"\"{content}\"",
        PropertyValue.ByteString { Bytes.Length: var length } => $"[{length} bytes]",
        PropertyValue.Secret or PropertyValue.Output { IsSecret: true } => Secret,
        PropertyValue.Unknown or PropertyValue.Output => Unknown,
        PropertyValue.Asset asset => $"asset({asset.Path ?? asset.Uri ?? "text"})",
        PropertyValue.Archive archive =>
            $"archive({archive.Path ?? archive.Uri ?? $"{archive.Assets?.Count ?? 0} files"})",
        PropertyValue.ResourceReference reference => $"resource({reference.Urn})",
        _ => throw new InvalidOperationException($"The case `{value.GetType().Name}` has no text."),
    };
}
