using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>Lays the resources of a stack out as the lines of a tree.</summary>
public sealed class ResourceRows
{
    private const int SmallestGroup = 3;

    private readonly ResourceNotes _notes;
    private readonly TreeGlyphs _glyphs;
    private readonly bool _fold;
    private readonly List<ResourceRow> _rows = [];

    private ResourceRows(PreviewResult result, TreeGlyphs glyphs, bool fold)
    {
        _notes = new ResourceNotes(result);
        _glyphs = glyphs;
        _fold = fold;
    }

    /// <param name="showUnchanged">Whether what stays as it is in the baseline has lines of its own.</param>
    public static IReadOnlyList<ResourceRow> Of(
        PreviewResult result, TreeGlyphs glyphs, bool fold, bool showUnchanged = false)
    {
        var rows = new ResourceRows(result, glyphs, fold);
        var roots = ResourceNode.Roots(Reported.Resources(result));
        if (result.Baseline is not null && !showUnchanged)
        {
            roots = [.. roots.Select(ResourceNode.Changed).OfType<ResourceNode>()];
        }

        // Everything is below the stack, so a level for it would only push the tree to the right.
        foreach (var root in roots.Where(root => root.Resource.Type == TypeToken.RootStack))
        {
            rows.Add(root, guides: "");
            rows.AddSiblings(root.Children, lead: null);
        }

        rows.AddSiblings([.. roots.Where(root => root.Resource.Type != TypeToken.RootStack)], lead: null);
        return rows._rows;
    }

    /// <param name="siblings">Sorted by type and name.</param>
    /// <param name="lead">The glyphs of the levels above; null for the outermost resources, which have none.</param>
    private void AddSiblings(IReadOnlyList<ResourceNode> siblings, string? lead)
    {
        var groups = Group(siblings).ToList();
        for (var index = 0; index < groups.Count; index++)
        {
            var isLast = index == groups.Count - 1;
            var guides = lead is null ? "" : lead + (isLast ? _glyphs.Last : _glyphs.Branch);
            var below = lead is null ? "" : lead + (isLast ? _glyphs.Blank : _glyphs.Through);
            if (groups[index].Count > 1)
            {
                AddGroup(groups[index], guides);
                continue;
            }

            var node = groups[index][0];
            if (_fold && node.Children.Any(child => child.Resource.IsExpanded))
            {
                AddExpanded(node, guides);
                continue;
            }

            Add(node, guides);
            AddSiblings(node.Children, below);
        }
    }

    private void Add(ResourceNode node, string guides) => _rows.Add(new ResourceRow(
        node.Resource.Operation,
        guides,
        ShortType.Of(node.Resource.Type),
        node.Resource.Name,
        IsGroup: false,
        _notes.Of(node)));

    private void AddGroup(IReadOnlyList<ResourceNode> nodes, string guides)
    {
        var resource = nodes[0].Resource;
        var names = string.Join(", ", nodes.Select(node => node.Resource.Name));
        _rows.Add(new ResourceRow(
            resource.Operation,
            guides,
            ShortType.Of(resource.Type),
            Wording.Count(nodes.Count, "resource"),
            IsGroup: true,
            [.. _notes.Findings(nodes), new ResourceNote(names, Meaning.Secondary)]));
    }

    // A remote component is one thing to its user: what it consists of is a list of numbers.
    private void AddExpanded(ResourceNode node, string guides)
    {
        List<ResourceNode> inside = [.. node.Descendants];
        var kinds = inside
            .GroupBy(child => ShortType.Noun(child.Resource.Type))
            .OrderByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => $"{Wording.Number(kind.Count())}{WordWrap.Glue}{kind.Key}");
        var text = $"with {Wording.Count(inside.Count, "resource")}: {string.Join(", ", kinds)}";
        var note = new ResourceNote(text, Meaning.Secondary);
        _rows.Add(new ResourceRow(
            node.Resource.Operation,
            guides,
            ShortType.Of(node.Resource.Type),
            node.Resource.Name,
            IsGroup: false,
            [.. _notes.Findings([node, .. inside]), note]));
    }

    /// <summary>Leaves of one type that are planned alike become one group, unless there are only a few.</summary>
    private IEnumerable<IReadOnlyList<ResourceNode>> Group(IReadOnlyList<ResourceNode> siblings)
    {
        for (var start = 0; start < siblings.Count;)
        {
            var end = start + 1;
            while (_fold && end < siblings.Count && AreAlike(siblings[start], siblings[end]))
            {
                end++;
            }

            if (end - start < SmallestGroup)
            {
                end = start + 1;
            }

            yield return [.. siblings.Skip(start).Take(end - start)];
            start = end;
        }
    }

    private static bool AreAlike(ResourceNode one, ResourceNode other) =>
        one.IsLeaf && other.IsLeaf
        && one.Resource.Type == other.Resource.Type
        && one.Resource.Operation == other.Resource.Operation
        && one.Resource.Changes.IsEmpty && other.Resource.Changes.IsEmpty
        && one.Resource.Options.ImportId is null && other.Resource.Options.ImportId is null;
}
