using System.Collections.Immutable;
using System.Globalization;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Reachability;
using Alicerce.Engine.Recovery;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Diagram;

/// <summary>Draws a stack: resources as boxes in their components, and what flows between them.</summary>
public static class DiagramBuilder
{
    /// <summary>Above this many boxes, only those that most flows touch are drawn.</summary>
    private const int MostNodes = 160;

    /// <summary>A component with more boxes than this is drawn in the parts that it has.</summary>
    private const int MostInGroup = 9;

    /// <summary>From this many on, equal resources share a box.</summary>
    private const int FewestEqual = 3;

    private const string InternetId = "internet";
    private const string PeopleId = "people";

    public static DiagramModel Of(PreviewResult result)
    {
        var stack = new StackTopology(result);
        return Of(
            $"{result.Project}/{result.Stack}", stack, InternetReachability.Of(stack), RecoveryPosture.Of(stack));
    }

    public static DiagramModel Of(
        string title, StackTopology stack, InternetReachability reachability, ImmutableArray<RecoveryPosture> recovery)
    {
        var drawn = stack.Resources.Where(resource => DrawnTypes.Has(resource.Type)).ToList();
        var groups = Groups(stack, drawn);
        var flows = new FlowFinder(stack).Find()
            .Concat(recovery.SelectMany(posture => posture.Plans.Select(plan => (plan, posture.Resource.Urn, "backs up"))))
            .DistinctBy(flow => (flow.Item1, flow.Item2))
            .ToList();
        var representatives = Representatives(drawn, groups, flows);
        var nodes = drawn
            .GroupBy(resource => representatives[resource.Urn])
            .OrderBy(equal => equal.Key.Value, StringComparer.Ordinal)
            .Select(equal => Node([.. equal], groups))
            .ToList();
        var known = drawn.Select(resource => resource.Urn).ToHashSet();
        List<DiagramFlow> arrows =
        [
            .. flows.Where(flow => known.Contains(flow.Item1) && known.Contains(flow.Item2))
                .Select(flow => new DiagramFlow(
                    representatives[flow.Item1].Value, representatives[flow.Item2].Value, flow.Item3)),
            .. reachability.Paths
                // Whom a policy admits is not known before deployment: as a rule, roles of the stack.
                .Where(path => path.Exposure is not Exposure.Undecided || !PolicyEntrances.Knows(path.Entrance.Resource.Type))
                .Select(path => path.Entrance.Resource.Urn).Where(known.Contains)
                .Select(urn => new DiagramFlow(InternetId, representatives[urn].Value, "enters")),
            .. People(stack, representatives),
        ];
        if (arrows.Any(arrow => arrow.From == InternetId))
        {
            nodes.Insert(0, new DiagramNode(InternetId, "Internet", "visitors", ServiceArea.Outside, null));
        }

        if (arrows.Any(arrow => arrow.To == PeopleId))
        {
            nodes.Add(new DiagramNode(PeopleId, "People", "e-mail, text message", ServiceArea.Outside, null));
        }

        return Limited(
            title,
            nodes,
            [
                .. arrows.Where(arrow => arrow.From != arrow.To)
                    .DistinctBy(arrow => (arrow.From, arrow.To))
                    .OrderBy(arrow => arrow.From, StringComparer.Ordinal)
                    .ThenBy(arrow => arrow.To, StringComparer.Ordinal),
            ],
            groups.Values);
    }

    private static DiagramModel Limited(
        string title, List<DiagramNode> nodes, ImmutableArray<DiagramFlow> flows, IEnumerable<DiagramGroup> groups)
    {
        var degree = flows.SelectMany(flow => new[] { flow.From, flow.To }).CountBy(id => id).ToDictionary();
        var kept = nodes
            .OrderByDescending(node => degree.GetValueOrDefault(node.Id))
            .ThenBy(node => node.Id, StringComparer.Ordinal)
            .Take(MostNodes)
            .Select(node => node.Id)
            .ToHashSet();
        ImmutableArray<DiagramNode> shown = [.. nodes.Where(node => kept.Contains(node.Id))];
        var used = shown.Select(node => node.Group).OfType<string>().ToHashSet();
        return new DiagramModel(
            title,
            [
                .. groups.Where(group => used.Contains(group.Id))
                    .DistinctBy(group => group.Id)
                    .OrderBy(group => group.Id, StringComparer.Ordinal),
            ],
            shown,
            [.. flows.Where(flow => kept.Contains(flow.From) && kept.Contains(flow.To))],
            nodes.Count - shown.Length);
    }

    /// <summary>The component that each resource is drawn in: the outermost, or one inside it when that has many.</summary>
    private static Dictionary<Urn, DiagramGroup> Groups(StackTopology stack, IReadOnlyCollection<PlannedResource> drawn)
    {
        var groups = new Dictionary<Urn, DiagramGroup>();
        Assign([.. drawn.Select(resource => (resource, stack.ComponentsOf(resource)))], depth: 0, "");
        return groups;

        void Assign(IReadOnlyList<(PlannedResource Resource, ImmutableArray<PlannedResource> Path)> members, int depth, string label)
        {
            foreach (var part in members.Where(member => member.Path.Length > depth)
                .GroupBy(member => member.Path[depth].Urn)
                .OrderBy(part => part.Key.Value, StringComparer.Ordinal))
            {
                var name = label.Length == 0 || part.Key.Name.StartsWith(label, StringComparison.Ordinal)
                    ? part.Key.Name
                    : $"{label} / {part.Key.Name}";
                foreach (var (resource, _) in part)
                {
                    groups[resource.Urn] = new DiagramGroup(part.Key.Value, name);
                }

                if (Boxes(part) > MostInGroup)
                {
                    Assign([.. part], depth + 1, name);
                }
            }
        }
    }

    /// <summary>How many boxes there will be at least, since equal resources may share one.</summary>
    private static int Boxes(IEnumerable<(PlannedResource Resource, ImmutableArray<PlannedResource> Path)> part) => part
        .GroupBy(member => (member.Path[^1].Urn, member.Resource.Type))
        .Sum(equal => equal.Count() >= FewestEqual ? 1 : equal.Count());

    private static Dictionary<Urn, Urn> Representatives(
        IReadOnlyCollection<PlannedResource> drawn,
        Dictionary<Urn, DiagramGroup> groups,
        IReadOnlyCollection<(Urn From, Urn To, string Verb)> flows)
    {
        var outgoing = flows.ToLookup(flow => flow.From, flow => $"{flow.To}>{flow.Verb}");
        var incoming = flows.ToLookup(flow => flow.To, flow => $"{flow.From}>{flow.Verb}");
        var representatives = drawn.ToDictionary(resource => resource.Urn, resource => resource.Urn);
        foreach (var equal in drawn.GroupBy(resource => string.Join('\n',
        [
            groups.GetValueOrDefault(resource.Urn)?.Id ?? "",
            resource.Type,
            .. outgoing[resource.Urn].Order(StringComparer.Ordinal),
            "",
            .. incoming[resource.Urn].Order(StringComparer.Ordinal),
        ])).Where(equal => equal.Count() >= FewestEqual))
        {
            var first = equal.Select(resource => resource.Urn).MinBy(urn => urn.Value, StringComparer.Ordinal);
            foreach (var resource in equal)
            {
                representatives[resource.Urn] = first;
            }
        }

        return representatives;
    }

    private static DiagramNode Node(IReadOnlyList<PlannedResource> equal, Dictionary<Urn, DiagramGroup> groups)
    {
        var (kind, area) = DrawnTypes.Of(equal[0].Type);
        var first = equal.Select(resource => resource.Urn).MinBy(urn => urn.Value, StringComparer.Ordinal);
        return new DiagramNode(
            first.Value,
            equal.Count == 1 ? equal[0].Name : string.Create(CultureInfo.InvariantCulture, $"{equal.Count} × {kind}"),
            equal.Count == 1 ? kind : $"{first.Name}, …",
            area,
            groups.GetValueOrDefault(first)?.Id);
    }

    private static IEnumerable<DiagramFlow> People(StackTopology stack, Dictionary<Urn, Urn> representatives) =>
        from subscription in stack.OfType("aws:sns/topicSubscription:TopicSubscription")
        where StackTopology.Input(subscription, "protocol").Text is "email" or "email-json" or "sms"
        from topic in stack.ReferredOfType(subscription, "aws:sns/topic:Topic", "topic")
        select new DiagramFlow(representatives[topic.Urn].Value, PeopleId, "tells");
}
