using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>The tree of resources in columns, and the legend of its symbols.</summary>
public static class ResourceSection
{
    private const int SymbolColumn = 1;
    private const int TypeColumn = 5;
    private const int Gap = 2;
    private const int NarrowestType = 20;
    private const int NarrowestInfo = 24;

    public static IEnumerable<TextLine> Lines(PreviewResult result, OutputTraits traits, TextOptions options)
    {
        var rows = ResourceRows.Of(result, TreeGlyphs.For(traits), options.Fold);
        if (rows.Count == 0)
        {
            yield break;
        }

        var columns = Columns.Measure(rows, traits.Width);
        yield return new TextLine()
            .PadTo(TypeColumn).Add("Type", Meaning.Heading)
            .PadTo(columns.Name).Add("Name", Meaning.Heading)
            .PadTo(columns.Plan).Add("Plan", Meaning.Heading)
            .PadTo(columns.Info).Add(rows.Any(row => row.Notes.Count > 0) ? "Info" : "", Meaning.Heading);
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

    private static IEnumerable<TextLine> Lines(ResourceRow row, Columns columns, OutputTraits traits)
    {
        var meaning = OperationText.Meaning(row.Operation);
        var typeWidth = columns.Name - Gap - TypeColumn - row.Guides.Length;
        var line = new TextLine()
            .PadTo(SymbolColumn).Add(OperationText.Symbol(row.Operation), meaning)
            .PadTo(TypeColumn).Add(row.Guides, Meaning.Secondary)
            .Add(traits.Width is null ? row.Type : ShortType.Fit(row.Type, typeWidth, traits.Unicode))
            .PadTo(columns.Name).Add(row.Name, row.IsGroup ? Meaning.Secondary : Meaning.Plain)
            .Skip(Gap).PadTo(columns.Plan).Add(OperationText.Verb(row.Operation), meaning)
            .Skip(Gap).PadTo(columns.Info);

        // A few columns at the edge would turn a list into a ladder, so there the remarks go below the name.
        var column = columns.HasRoomForInfo ? columns.Info : columns.Name + Gap;
        var width = traits.Width - column;
        if (!columns.HasRoomForInfo && row.Notes.Count > 0)
        {
            yield return line;
            line = new TextLine();
        }

        foreach (var note in row.Notes)
        {
            var parts = WordWrap.Wrap(note.Text, width).ToList();
            var fits = traits.Width is not { } limit || line.Width + Gap + parts[0].Length <= limit;
            if (line.Width > column && !(parts.Count == 1 && fits))
            {
                yield return line;
                line = new TextLine();
            }

            foreach (var (index, part) in parts.Index())
            {
                if (index > 0)
                {
                    yield return line;
                    line = new TextLine();
                }

                line.PadTo(column).Add(part, note.Meaning);
            }

            line.Skip(Gap);
        }

        if (line.Width > 0)
        {
            yield return line;
        }
    }

    private static TextLine Legend(PreviewResult result)
    {
        var line = new TextLine().PadTo(TypeColumn);
        foreach (var operation in result.Resources.Select(resource => resource.Operation).Distinct().Order())
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

    private sealed record Columns(int Name, int Plan, int Info, bool HasRoomForInfo)
    {
        public static Columns Measure(IReadOnlyList<ResourceRow> rows, int? width)
        {
            var type = rows.Max(row => row.Guides.Length + row.Type.Length);
            var name = rows.Max(row => row.Name.Length);
            var plan = rows.Max(row => OperationText.Verb(row.Operation).Length);
            plan = Math.Max(plan, "Plan".Length);
            var hasNotes = rows.Any(row => row.Notes.Count > 0);
            var hasRoom = true;
            if (width is { } limit)
            {
                // The type gives way first, since its ends say most of it; names are never cut.
                var fixedWidth = TypeColumn + Gap + name + Gap + plan;
                var deepest = rows.Max(row => row.Guides.Length);
                var narrowest = Math.Min(type, NarrowestType + deepest);
                hasRoom = !hasNotes || fixedWidth + narrowest + Gap + NarrowestInfo <= limit;
                var wanted = hasNotes && hasRoom ? Gap + NarrowestInfo : 0;
                type = Math.Clamp(limit - fixedWidth - wanted, narrowest, type);
            }

            var nameColumn = TypeColumn + type + Gap;
            var planColumn = nameColumn + name + Gap;
            return new Columns(nameColumn, planColumn, planColumn + plan + Gap, hasRoom);
        }
    }
}
