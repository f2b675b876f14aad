using Alicerce.Engine.Diagram;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Report;

/// <summary>The diagram, and what it says in words.</summary>
internal static class ArchitectureReport
{
    public static Html Of(ReportContext report)
    {
        var model = report.Diagram;
        if (model.IsEmpty)
        {
            return Html.Empty;
        }

        var names = model.Nodes.ToDictionary(node => node.Id, node => node);
        var rows = model.Flows
            .OrderBy(flow => flow.IsGeneral)
            .ThenBy(flow => names[flow.From].Label, StringComparer.Ordinal)
            .ThenBy(flow => names[flow.To].Label, StringComparer.Ordinal)
            .Select(flow => Html.Of(
                $"<tr><td>{Node(names[flow.From])}</td><td>{(flow.IsGeneral ? "may use" : flow.Verb)}</td><td>{Node(names[flow.To])}</td></tr>\n"));
        return Html.Of(
            $"""
            <p class="lead">Read from what the inputs of resources refer to. A dotted arrow says that a permission or a setting of one names the other; what it does there is known after the deployment.</p>
            {Html.When(model.Omitted > 0, Html.Of($"<p>{Wording.Count(model.Omitted, "box", "boxes")} with few arrows are not drawn.</p>"))}
            <figure class="wide">
            {Html.Trusted(SvgWriter.Element(model))}</figure>
            <details><summary>The same as a table ({Wording.Count(model.Flows.Length, "arrow")})</summary>
            <div class="scroll"><table><thead><tr><th scope="col">Who</th><th scope="col">does</th><th scope="col">with whom</th></tr></thead>
            <tbody>
            {Html.Join(rows)}</tbody></table></div></details>
            """);
    }

    private static Html Node(DiagramNode node) => Html.Of($"<span class=\"name\">{node.Label}</span> <small>{node.Kind}</small>");
}
