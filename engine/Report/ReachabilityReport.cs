using System.Collections.Immutable;
using System.Diagnostics;
using Alicerce.Engine.Reachability;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Report;

/// <summary>The ways from the internet, and what they do not lead to.</summary>
internal static class ReachabilityReport
{
    private const int MostRows = 1000;

    public static Html Of(ReportContext report)
    {
        var (paths, shielded) = (report.Reachability.Paths, report.Reachability.Shielded);
        if (paths.IsEmpty && shielded.IsEmpty)
        {
            return Html.Empty;
        }

        var (ways, closed) = (LongList<InternetPath>.Of(paths, MostRows), LongList<ShieldedResource>.Of(shielded, MostRows));
        return Html.Of(
            $"""
            <p class="lead">{Ways(paths)} Followed are public addresses, routes, security groups, network ACLs, load balancers, distributions, APIs, function URLs and the policies of buckets, queues, topics and domains; not firewalls, peerings and transit gateways.</p>
            {Html.When(!paths.IsEmpty, Html.Of($"<ol class=\"paths\">\n{Html.Join(ways.Shown.Select(Path))}</ol>\n{Rest(ways.Omitted, "way")}"))}
            {Html.When(!shielded.IsEmpty, Html.Of($"<details open><summary><h3>Out of reach <small>{Wording.Count(shielded.Length, "resource")}</small></h3></summary>\n<div class=\"scroll\"><table class=\"stack\"><thead><tr><th scope=\"col\">Resource</th><th scope=\"col\">Why</th></tr></thead>\n<tbody>\n{Html.Join(closed.Shown.Select(Row))}</tbody></table></div>{Rest(closed.Omitted, "resource")}</details>"))}
            """);

        static Html Rest(int omitted, string one) =>
            Html.When(omitted > 0, Html.Of($"<p class=\"rest\">{Wording.Count(omitted, $"more {one}")} left out.</p>"));

        static string Ways(ImmutableArray<InternetPath> paths)
        {
            var undecided = paths.Count(path => path.Exposure is Exposure.Undecided);
            var decided = paths.Length == undecided
                ? "No way is known to lead in from the internet."
                : $"{Wording.Count(paths.Length - undecided, "way")} in from the internet.";
            return undecided == 0 ? decided : $"{decided} {Wording.Number(undecided)} more cannot be decided before deployment.";
        }

        Html Path(InternetPath path)
        {
            var (kind, word) = path.Exposure switch
            {
                Exposure.Open => ("bad", "everybody"),
                Exposure.Limited => ("good", "limited"),
                Exposure.Undecided => ("open", "undecided"),
                _ => throw new UnreachableException($"No text for the exposure `{path.Exposure}`."),
            };
            var steps = path.Steps.Select(step => Html.Of(
                $"<span class=\"arrow\" aria-hidden=\"true\">→</span> <span class=\"step\">{report.Anchors.Link(step.Resource.Urn)} <small>{ShortType.Noun(step.Resource.Type)}</small> <b class=\"port\">{step.Port}</b></span> "));
            return Html.Of($"<li><b class=\"tag {kind}\">{word}</b> <span class=\"step\">Internet</span> {Html.Join(steps)}<p>{path.Note}</p></li>\n");
        }

        Html Row(ShieldedResource resource) => Html.Of(
            $"<tr><td>{report.Anchors.Link(resource.Resource.Urn)}<br><small>{ShortType.Of(resource.Resource.Type)}</small></td><td>{resource.Reason}</td></tr>\n");
    }
}
