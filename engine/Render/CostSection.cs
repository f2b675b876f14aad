using Alicerce.Engine.Plan;
using Alicerce.Engine.Price;

namespace Alicerce.Engine.Render;

/// <summary>What the stack costs in a month: known, estimated and unknown apart.</summary>
public static class CostSection
{
    private const string Known = "known";
    private const string Estimated = "estimated";
    private const string Unknown = "unknown";
    private const int Indent = 2;
    private const int AmountWidth = 11;

    public static IEnumerable<TextLine> Lines(PreviewResult result, TextOptions options)
    {
        if (result.Cost is not { Lines.Length: > 0 } cost)
        {
            yield break;
        }

        yield return TextLine.Of("Cost of a month", Meaning.Heading)
            .Add($"  list prices of {cost.PriceDate}, usage from {cost.UsageSource}", Meaning.Secondary);

        var components = cost.Components.Where(component => component.Total > 0 || component.UnknownLines > 0).ToList();
        var nameWidth = components.Select(component => NameOf(component.Component).Length).DefaultIfEmpty().Max();
        var column = Indent + nameWidth + 2;
        yield return Amounts(
            new TextLine().PadTo(column), Known, Estimated, cost.UnknownLines == 0 ? "" : Unknown, Meaning.Secondary);
        var lines = cost.Lines.ToLookup(line => line.Component);
        foreach (var component in components)
        {
            yield return Amounts(
                new TextLine().PadTo(Indent).Add(NameOf(component.Component)).PadTo(column),
                Amount(component.Known),
                Amount(component.Estimated),
                component.UnknownLines == 0 ? "" : Wording.Count(component.UnknownLines, "item"),
                Meaning.Plain);
            if (options.Verbose)
            {
                foreach (var line in lines[component.Component])
                {
                    yield return Detail(line);
                }
            }
        }

        yield return Amounts(
            new TextLine().PadTo(Indent).Add("all", Meaning.Heading).PadTo(column),
            Amount(cost.Known),
            Amount(cost.Estimated),
            cost.UnknownLines == 0 ? "" : Wording.Count(cost.UnknownLines, "item"),
            Meaning.Heading);
        if (cost.UnpricedTypes.Length > 0)
        {
            yield return new TextLine().PadTo(Indent).Add(
                $"Nothing is known of the cost of {string.Join(", ", cost.UnpricedTypes.Select(ShortType.Of))}.", Meaning.NotEvaluated);
        }
    }

    /// <summary>The cost in a few words, for the summary.</summary>
    public static string Summary(CostEstimate cost, CostEstimate? baseline)
    {
        var unknown = cost.UnknownLines == 0 ? "" : $", and {Wording.Count(cost.UnknownLines, "item")} of unknown cost";
        var change = baseline is null ? ""
            : Money.IsShown(cost.Total - baseline.Total) ? $" ({Money.Difference(cost.Total - baseline.Total)} to the baseline)"
            : ", as the baseline";
        return $"{Money.Text(cost.Known)} known + {Money.Text(cost.Estimated)} estimated a month{unknown}{change}";
    }

    private static TextLine Detail(CostLine line) => new TextLine()
        .PadTo(Indent * 2)
        .Add(line.Monthly is { } monthly ? Money.Text(monthly) : Unknown, Of(line.Kind))
        .PadTo((Indent * 2) + AmountWidth)
        .Add($"{line.Urn.Name}: {line.Description}", Meaning.Secondary)
        .Add($", {line.Note}{(line.Source == QuantitySource.Assumed ? " (assumed)" : "")}", Meaning.Secondary);

    private static TextLine Amounts(TextLine line, string known, string estimated, string unknown, Meaning meaning)
    {
        line.Add(known.PadLeft(AmountWidth), meaning).Add(estimated.PadLeft(AmountWidth + 2), meaning);
        return unknown.Length > 0 ? line.Skip(2).Add(unknown, Meaning.NotEvaluated) : line;
    }

    private static string Amount(double amount) => amount == 0 ? "" : Money.Text(amount);

    private static string NameOf(Urn? component) => component?.Name ?? "the program itself";

    private static Meaning Of(CostKind kind) => kind switch
    {
        CostKind.Known => Meaning.Plain,
        CostKind.Estimated => Meaning.Advisory,
        _ => Meaning.NotEvaluated,
    };
}
