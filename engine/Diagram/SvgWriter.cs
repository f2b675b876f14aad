using System.Globalization;
using System.Text;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Diagram;

/// <summary>Writes a diagram as SVG that follows the colour scheme of whoever looks at it.</summary>
public static class SvgWriter
{
    // Bold letters are wider than those that are measured.
    private const double NameSize = 13 * 1.08;
    private const double KindSize = 11;
    private const double TextLeft = 14;

    /// <summary>A file that stands for itself.</summary>
    public static string Document(DiagramModel model) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Element(model, $"<style>\n{Styles()}</style>\n");

    /// <summary>An element inside a page, which has the styles already.</summary>
    public static string Element(DiagramModel model) => Element(model, "");

    /// <summary>The styles of every diagram.</summary>
    public static string Styles()
    {
        using var stream = typeof(SvgWriter).Assembly.GetManifestResourceStream("diagram.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Element(DiagramModel model, string styles)
    {
        var placed = DiagramLayout.Arrange(model);
        var (width, height) = (N(placed.Width), N(placed.Height));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"diagram\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"diagram-title diagram-description\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"diagram-title\">Architecture of {Markup.Text(model.Title)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<desc id=\"diagram-description\">{Markup.Text(Description(model))}</desc>\n");
        svg.Append(styles);
        svg.Append("<defs><marker id=\"diagram-tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path class=\"tip\" d=\"M0 .8 7.4 4 0 7.2z\"/></marker></defs>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"paper\" width=\"{width}\" height=\"{height}\" rx=\"8\"/>\n");
        foreach (var group in placed.Groups)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<g class=\"group\"><rect x=\"{N(group.X)}\" y=\"{N(group.Y)}\" width=\"{N(group.Width)}\" height=\"{N(group.Height)}\" rx=\"8\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(group.X + DiagramLayout.Padding)}\" y=\"{N(group.Y + 21)}\">{Fitted(group.Content.Label, KindSize, group.Width - (2 * DiagramLayout.Padding))}</text></g>\n");
        }

        foreach (var arrow in placed.Arrows.OrderBy(arrow => arrow.Flow.IsGeneral ? 0 : 1))
        {
            var names = model.Nodes.Where(node => node.Id == arrow.Flow.From).Concat(model.Nodes.Where(node => node.Id == arrow.Flow.To)).Select(node => node.Label);
            var sentence = string.Join(arrow.Flow.IsGeneral ? " may use " : $" {arrow.Flow.Verb} ", names);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{Style(model, arrow.Flow)}\" d=\"{arrow.Path}\" marker-end=\"url(#diagram-tip)\"><title>{Markup.Text(sentence)}</title></path>\n");
        }

        foreach (var box in placed.Boxes)
        {
            Box(svg, box);
        }

        foreach (var arrow in placed.Arrows.Where(arrow => arrow.Label is not null))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"verb\" x=\"{N(arrow.Label!.X)}\" y=\"{N(arrow.Label.Y)}\" text-anchor=\"{arrow.Label.Anchor}\">{Markup.Text(arrow.Flow.Verb)}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Box(StringBuilder svg, PlacedDiagram.Box box)
    {
        var width = box.Width - TextLeft - 8;
        var area = box.Node.Area.ToString().ToLowerInvariant();
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"box {area}\"><title>{Markup.Text($"{box.Node.Label}, {box.Node.Kind}")}</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{N(box.X)}\" y=\"{N(box.Y)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\" rx=\"6\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"mark\" d=\"M{N(box.X + 4)} {N(box.Y + 8)}v{N(box.Height - 16)}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{N(box.X + TextLeft)}\" y=\"{N(box.Y + 20)}\">{Fitted(box.Node.Label, NameSize, width)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"kind\" x=\"{N(box.X + TextLeft)}\" y=\"{N(box.Y + 36)}\">{Fitted(box.Node.Kind, KindSize, width)}</text></g>\n");
    }

    private static string Style(DiagramModel model, DiagramFlow flow) =>
        flow.IsGeneral ? "flow general"
        : model.Nodes.First(node => node.Id == flow.From).Area is ServiceArea.Operations ? "flow care"
        : "flow";

    private static string Fitted(string text, double size, double width) =>
        Markup.Text(TextWidth.Fit(SafeText.Of(text), size, width));

    private static string Description(DiagramModel model)
    {
        var names = model.Nodes.ToDictionary(node => node.Id, node => node.Label);
        var flows = model.Flows.Where(flow => !flow.IsGeneral)
            .Select(flow => $"{names[flow.From]} {flow.Verb} {names[flow.To]}")
            .ToList();
        return $"{Wording.Count(model.Nodes.Length, "box", "boxes")} in {Wording.Count(model.Groups.Length, "component")}, " +
            $"{Wording.Count(model.Flows.Length, "arrow")}." + (flows.Count > 0 ? $" {string.Join("; ", flows)}." : "");
    }

    private static string N(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
