using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>The tree of resources in columns, and the legend of its symbols.</summary>
public static class ResourceSection
{
    private const int SymbolColumn = 1;
    private const int MostLinesBeside = 2;

    public static IEnumerable<TextLine> Lines(PreviewResult result, OutputTraits traits, TextOptions options)
    {
        var rows = ResourceRows.Of(result, TreeGlyphs.For(traits), options.Fold, options.Verbose);
        if (rows.Count == 0)
        {
            yield break;
        }

        var columns = ResourceColumns.Measure(rows, traits.Width);
        var hasNotes = rows.Any(row => row.Notes.Count > 0);
        yield return new TextLine()
            .PadTo(ResourceColumns.Type).Add("Type", Meaning.Heading)
            .PadTo(columns.Name).Add("Name", Meaning.Heading)
            .PadTo(columns.Plan).Add(columns.ShowsPlan ? "Plan" : "", Meaning.Heading)
            .PadTo(columns.Info).Add(columns.HasRoomForInfo && hasNotes ? "Info" : "", Meaning.Heading);
        foreach (var row in rows)
        {
            foreach (var line in Lines(row, columns, traits))
            {
                yield return line;
            }
        }

        yield return new TextLine();
        yield return Legend(result);
    }

    private static IEnumerable<TextLine> Lines(ResourceRow row, ResourceColumns columns, OutputTraits traits)
    {
        var meaning = OperationText.Meaning(row.Operation);
        var typeWidth = columns.Name - ResourceColumns.Gap - ResourceColumns.Type - row.Guides.Length;
        var line = new TextLine()
            .PadTo(SymbolColumn).Add(OperationText.Symbol(row.Operation), meaning)
            .PadTo(ResourceColumns.Type).Add(row.Guides, Meaning.Secondary)
            .Add(traits.Width is null ? row.Type : ShortType.Fit(row.Type, typeWidth, traits.Unicode))
            .PadTo(columns.Name).Add(row.Name, row.IsGroup ? Meaning.Secondary : Meaning.Plain);
        if (columns.ShowsPlan)
        {
            line.PadTo(columns.Plan).Add(OperationText.Verb(row.Operation), meaning);
        }

        if (row.Notes.Count == 0)
        {
            return [line];
        }

        // Where the remarks would become a narrow ladder at the edge, they follow the name or go below it.
        var column = columns.HasRoomForInfo ? columns.Info : line.Width + ResourceColumns.Gap;
        if (traits.Width is not { } width || column + row.NotesWidth <= width)
        {
            return Notes(row, line, column, width: null);
        }

        var indent = ResourceColumns.Type + row.Guides.Length + ResourceColumns.Gap;
        var below = Notes(row, new TextLine(), indent, traits.Width).Prepend(line);
        if (!columns.HasRoomForInfo)
        {
            return below;
        }

        // Measured on a line of its own: what the row adds in front does not change how the rest breaks.
        var beside = Notes(row, new TextLine(), column, traits.Width).Count();
        return beside <= MostLinesBeside ? Notes(row, line, column, traits.Width) : below;
    }

    private static IEnumerable<TextLine> Notes(ResourceRow row, TextLine line, int column, int? width)
    {
        var isFirst = true;
        foreach (var note in row.Notes)
        {
            var fits = width is not { } limit || line.Width + ResourceColumns.Gap + note.Text.Length <= limit;
            if (!isFirst && !fits)
            {
                yield return line;
                line = new TextLine();
            }

            foreach (var (index, part) in WordWrap.Wrap(note.Text, isFirst || !fits ? width - column : null).Index())
            {
                if (index > 0)
                {
                    yield return line;
                    line = new TextLine();
                }

                line.PadTo(column).Add(part, note.Meaning);
            }

            line.Skip(ResourceColumns.Gap);
            isFirst = false;
        }

        yield return line;
    }

    private static TextLine Legend(PreviewResult result)
    {
        var line = new TextLine().PadTo(ResourceColumns.Type);
        foreach (var operation in Reported.Resources(result).Select(resource => resource.Operation).Distinct().Order())
        {
            if (OperationText.Symbol(operation) is { Length: > 0 } symbol)
            {
                line.Add(symbol, OperationText.Meaning(operation)).Add($" {OperationText.Verb(operation)}").Skip(3);
            }
        }

        if (result.Outputs.Values.Any(PropertyText.ShowsUnknown))
        {
            line.Add(PropertyText.UnknownMark).Add(" known after deployment");
        }

        return line;
    }
}
