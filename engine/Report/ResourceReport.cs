using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;
using Alicerce.Protocol;

namespace Alicerce.Engine.Report;

/// <summary>All resources in their components, with what changes and what they are made of.</summary>
internal static class ResourceReport
{
    /// <summary>With more resources, the page would be too large with the inputs of each.</summary>
    private const int MostWithInputs = 1500;

    private const int LongestValue = 400;

    public static Html Of(ReportContext report)
    {
        var resources = Reported.Resources(report.Result);
        if (resources.IsEmpty)
        {
            return Html.Empty;
        }

        var withInputs = resources.Length <= MostWithInputs;
        var nodes = ResourceNode.Roots(resources);
        return Html.Of(
            $"""
            {FilterTargets.ForOperations()}
            <p class="lead">{Wording.Count(resources.Length, "resource")}. {(withInputs ? "Open one to see what it is made of; ? is a value that is known after the deployment." : "There are too many to show what each is made of.")}</p>
            {FilterTargets.Reset("resources")}
            <div class="tree">
            {Html.Join(nodes.Select(node => Node(report, node, withInputs, depth: 0)))}</div>
            """);
    }

    private static Html Node(ReportContext report, ResourceNode node, bool withInputs, int depth)
    {
        var row = Row(report, node.Resource, withInputs);
        if (node.IsLeaf)
        {
            return row;
        }

        var below = Html.Join(node.Children.Select(child => Node(report, child, withInputs, depth + 1)));
        return node.Resource.Type == TypeToken.RootStack
            ? Html.Of($"{row}{below}")
            : Html.Of($"<div class=\"branch\">\n{row}<div class=\"children\">\n{below}</div></div>\n");
    }

    private static Html Row(ReportContext report, PlannedResource resource, bool withInputs)
    {
        var operation = resource.Operation is Operation.Same ? "same" : OperationText.Verb(resource.Operation);
        var head = Html.Of(
            $"<b class=\"symbol\" title=\"{operation}\">{OperationText.Symbol(resource.Operation)}</b> <span class=\"name\">{resource.Name}</span> <small>{ShortType.Of(resource.Type)}</small>{Notes(resource)}");
        var inputs = withInputs && resource.Custom && resource.Inputs.Count > 0;
        var body = Html.Of(
            $"{Html.When(!resource.Changes.IsEmpty, PropertyDiff.Of(resource.Changes))}{Html.When(inputs, Inputs(resource))}");
        var kind = resource.Custom ? "resource" : "resource component";
        return body.IsEmpty
            ? Html.Of($"<div class=\"{kind} {operation}\" id=\"{report.Anchors.Of(resource.Urn)}\">{head}</div>\n")
            : Html.Of($"<details class=\"{kind} {operation}\" id=\"{report.Anchors.Of(resource.Urn)}\"{Html.Trusted(resource.Changes.IsEmpty ? "" : " open")}><summary>{head}</summary>{body}</details>\n");
    }

    private static Html Notes(PlannedResource resource)
    {
        var notes = new List<string>();
        if (resource.ReplacedWith is { } cause)
        {
            notes.Add($"replaced together with {cause.Name}");
        }

        if (resource.Changes.Where(change => change.ForcesReplacement).Select(change => change.Path).ToList() is { Count: > 0 } paths)
        {
            notes.Add($"replaced because of {string.Join(", ", paths)}");
        }

        if (resource.DeletedFirst)
        {
            notes.Add("deleted first");
        }

        if (resource.Prior is { } prior && prior.Urn != resource.Urn)
        {
            notes.Add($"was {prior.Urn.Name}");
        }

        if (resource.Options.Protect)
        {
            notes.Add("protected");
        }

        return Html.When(notes.Count > 0, Html.Of($" <em>{string.Join("; ", notes)}</em>"));
    }

    private static Html Inputs(PlannedResource resource)
    {
        var rows = resource.Inputs.Select(input => Html.Of(
            $"<tr><th scope=\"row\"><code>{input.Key}</code></th><td><code>{Shown(input.Value)}</code></td></tr>\n"));
        return Html.Of($"<table class=\"inputs\"><caption class=\"hidden\">Inputs of {resource.Name}</caption><tbody>\n{Html.Join(rows)}</tbody></table>");
    }

    private static string Shown(PropertyValue value)
    {
        var text = PropertyText.Inline(value);
        return text.Length <= LongestValue ? text : $"{text[..LongestValue]}… ({Wording.Number(text.Length)} characters)";
    }
}
