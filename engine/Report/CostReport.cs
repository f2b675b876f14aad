using System.Globalization;
using Alicerce.Engine.Price;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Report;

/// <summary>What the stack costs in a month, by component, then line by line.</summary>
internal static class CostReport
{
    private const int MostLines = 2000;

    public static Html Of(ReportContext report)
    {
        if (report.Result.Cost is not { } cost || (cost.Lines.IsEmpty && cost.UnpricedTypes.IsEmpty))
        {
            return Html.Empty;
        }

        var most = cost.Components.Select(component => component.Total).DefaultIfEmpty().Max();
        var before = report.Result.BaselineCost;
        var lines = LongList<CostLine>.Of(
            cost.Lines.OrderByDescending(line => line.Monthly ?? double.MaxValue).ThenBy(line => line.Urn.Value, StringComparer.Ordinal), MostLines);
        return Html.Of(
            $"""
            <p class="lead"><b>{Money.Text(cost.Total)}</b> a month: {Money.Text(cost.Known)} known, {Money.Text(cost.Estimated)} estimated{Html.When(cost.UnknownLines > 0, Html.Of($", and {Wording.Count(cost.UnknownLines, "line")} that nobody knows before the deployment, which {(cost.UnknownLines == 1 ? "is" : "are")} not zero"))}.{Html.When(before is not null, Html.Of($" The baseline costs {Money.Text(before?.Total ?? 0)}: {Money.Difference(cost.Total - (before?.Total ?? 0))}."))}</p>
            <p>Public list prices of {cost.PriceDate}, on demand, without tax, discount or free allowance. Usage: {Html.Prose(cost.UsageSource)}.</p>
            <div class="scroll"><table class="cost"><thead><tr><th scope="col">Component</th><th scope="col" class="chart"><span class="key known">known</span> <span class="key estimated">estimated</span></th><th scope="col" class="number">Known</th><th scope="col" class="number">Estimated</th><th scope="col" class="number">Unknown</th><th scope="col" class="number">Total</th></tr></thead>
            <tbody>
            {Html.Join(cost.Components.Select(component => Component(component, most)))}</tbody>
            <tfoot><tr><th scope="row">All</th><td class="chart"></td><td class="number">{Money.Text(cost.Known)}</td><td class="number">{Money.Text(cost.Estimated)}</td><td class="number">{Unknown(cost.UnknownLines)}</td><td class="number">{Money.Text(cost.Total)}</td></tr></tfoot></table></div>
            <details><summary>Line by line ({Wording.Count(cost.Lines.Length, "line")})</summary>
            <div class="scroll"><table class="stack"><thead><tr><th scope="col">Resource</th><th scope="col">What</th><th scope="col" class="number">Quantity</th><th scope="col" class="number">Price</th><th scope="col" class="number">A month</th><th scope="col">From</th></tr></thead>
            <tbody>
            {Html.Join(lines.Shown.Select(line => Line(report, line)))}</tbody></table></div>{lines.Rest("line")}</details>
            {Html.When(!cost.UnpricedTypes.IsEmpty, Html.Of($"<p>Whether these types cost anything is not known here: {Html.Join(cost.UnpricedTypes.Index().Select(type => Html.Of($"{(type.Index > 0 ? ", " : "")}<code>{ShortType.Of(type.Item)}</code>")))}.</p>"))}
            """);
    }

    private static Html Component(ComponentCost component, double most) => Html.Of(
        $"<tr><th scope=\"row\" class=\"name\">{component.Component?.Name ?? "the program itself"}</th><td class=\"chart\">{Bar(component, most)}</td><td class=\"number\">{Money.Text(component.Known)}</td><td class=\"number\">{Money.Text(component.Estimated)}</td><td class=\"number\">{Unknown(component.UnknownLines)}</td><td class=\"number\"><b>{Money.Text(component.Total)}</b></td></tr>\n");

    private static Html Bar(ComponentCost component, double most)
    {
        if (most <= 0)
        {
            return Html.Empty;
        }

        var known = component.Known / most * 100;
        var estimated = component.Estimated / most * 100;
        return Html.Of($"<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"known\" width=\"{N(known)}\" height=\"10\"/><rect class=\"estimated\" x=\"{N(known)}\" width=\"{N(estimated)}\" height=\"10\"/></svg>");
    }

    private static Html Line(ReportContext report, CostLine line) => Html.Of(
        $"<tr><td>{report.Anchors.Link(line.Urn)}</td><td>{line.Description}{Html.When(line.Note.Length > 0, Html.Of($"<br><small>{line.Note}</small>"))}</td><td class=\"number\">{(line.Quantity is { } quantity ? quantity.ToString("#,0.###", CultureInfo.InvariantCulture) : "?")}</td><td class=\"number\">{Price(line.Price)}</td><td class=\"number\">{(line.Monthly is { } monthly ? Money.Text(monthly) : "?")}</td><td>{From(line)}</td></tr>\n");

    private static Html Price(UnitPrice? price) => price is null
        ? Html.Of($"?")
        : Html.Of($"{price.Amount.ToString("0.##########", CultureInfo.InvariantCulture)}<br><small>{price.Unit}</small>");

    private static Html From(CostLine line) => line.Kind switch
    {
        CostKind.Unknown => Html.Of($"<b class=\"tag open\">unknown</b>"),
        CostKind.Estimated => Html.Of($"<b class=\"tag quiet\">estimated</b> <small>{(line.Source is QuantitySource.AtMost ? "at most" : line.Source is QuantitySource.Assumed ? "assumed usage" : "derived price")}</small>"),
        _ => Html.Of($"<b class=\"tag good\">known</b>"),
    };

    private static string Unknown(int lines) => lines == 0 ? "" : Wording.Count(lines, "line");

    private static string N(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
