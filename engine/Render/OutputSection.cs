using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Render;

/// <summary>What the stack would export.</summary>
public static class OutputSection
{
    private const int Indent = 2;

    public static IEnumerable<TextLine> Lines(PropertyMap outputs, OutputTraits traits)
    {
        if (outputs.Count == 0)
        {
            yield break;
        }

        yield return TextLine.Of("Outputs", Meaning.Heading);
        var column = Indent + outputs.Keys.Max(key => key.Length) + 2;
        foreach (var (key, value) in outputs)
        {
            foreach (var line in Lines(new TextLine().PadTo(Indent).Add(key).PadTo(column), value, column, traits))
            {
                yield return line;
            }
        }
    }

    // A map or a list that does not fit is opened, one entry per line.
    private static IEnumerable<TextLine> Lines(TextLine line, PropertyValue value, int column, OutputTraits traits)
    {
        var text = PropertyText.Inline(value);
        if (traits.Width is not { } width || column + text.Length <= width
            || Entries(value) is not { Count: > 0 } entries)
        {
            yield return line.Add(text);
            yield break;
        }

        var keyWidth = entries.Max(entry => entry.Key.Length) + 2;
        foreach (var (index, entry) in entries.Index())
        {
            var next = index == 0 ? line : new TextLine().PadTo(column);
            next.Add(entry.Key).PadTo(column + keyWidth);
            foreach (var nested in Lines(next, entry.Value, column + keyWidth, traits))
            {
                yield return nested;
            }
        }
    }

    private static List<KeyValuePair<string, PropertyValue>>? Entries(PropertyValue value) => value switch
    {
        PropertyValue.Map map => [.. map.Entries],
        PropertyValue.List list => [.. list.Items.Select(item => KeyValuePair.Create("-", item))],
        _ => null,
    };
}
