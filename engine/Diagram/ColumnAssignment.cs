namespace Alicerce.Engine.Diagram;

/// <summary>Decides in which column everything stands, so that most arrows point to the right.</summary>
internal static class ColumnAssignment
{
    /// <param name="ids">In a fixed order.</param>
    /// <param name="edges">With their weight.</param>
    /// <param name="first">What stands in the first column where it can.</param>
    public static Dictionary<string, int> Of(
        IReadOnlyList<string> ids,
        IReadOnlyDictionary<(string From, string To), int> edges,
        IReadOnlySet<string> first)
    {
        var forward = Forward(ids, edges);
        var before = forward.ToLookup(edge => edge.To, edge => edge.From);
        var after = forward.ToLookup(edge => edge.From, edge => edge.To);
        var columns = new Dictionary<string, int>();
        foreach (var id in Sorted(ids, before, after))
        {
            columns[id] = before[id].Select(other => columns[other] + 1).DefaultIfEmpty(0).Max();
        }

        // What nothing leads to stands beside what it leads to.
        foreach (var id in ids.Where(id => !before[id].Any() && after[id].Any() && !first.Contains(id)))
        {
            columns[id] = after[id].Min(other => columns[other]) - 1;
        }

        Spread(ids.Where(id => !before[id].Any() && !after[id].Any()), columns);
        var used = columns.Values.Distinct().Order().Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        return columns.ToDictionary(entry => entry.Key, entry => used[entry.Value]);
    }

    /// <summary>Fills up the columns with what is connected to nothing.</summary>
    private static void Spread(IEnumerable<string> alone, Dictionary<string, int> columns)
    {
        var count = Math.Max(columns.Values.DefaultIfEmpty(0).Max() + 1, 4);
        var load = new int[count];
        var lonely = alone.ToList();
        foreach (var id in columns.Keys.Except(lonely))
        {
            load[columns[id]]++;
        }

        foreach (var id in lonely)
        {
            var column = Enumerable.Range(0, count).MinBy(index => (load[index], index));
            columns[id] = column;
            load[column]++;
        }
    }

    /// <summary>The edges without circles: in a sequence that few edges go against, those are turned around.</summary>
    private static HashSet<(string From, string To)> Forward(
        IReadOnlyList<string> ids, IReadOnlyDictionary<(string From, string To), int> edges)
    {
        var left = ids.ToList();
        var head = new List<string>();
        var tail = new List<string>();
        while (left.Count > 0)
        {
            var inside = left.ToHashSet();
            var weights = left.ToDictionary(id => id, id => (
                Out: edges.Where(edge => edge.Key.From == id && inside.Contains(edge.Key.To)).Sum(edge => edge.Value),
                In: edges.Where(edge => edge.Key.To == id && inside.Contains(edge.Key.From)).Sum(edge => edge.Value)));
            if (left.Find(id => weights[id].Out == 0) is { } sink)
            {
                tail.Add(sink);
                left.Remove(sink);
                continue;
            }

            var next = left.Find(id => weights[id].In == 0)
                ?? left.MaxBy(id => weights[id].Out - weights[id].In)!;
            head.Add(next);
            left.Remove(next);
        }

        tail.Reverse();
        var place = head.Concat(tail).Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        return [.. edges.Keys.Select(edge => place[edge.From] < place[edge.To] ? edge : (edge.To, edge.From))];
    }

    private static IEnumerable<string> Sorted(
        IReadOnlyList<string> ids, ILookup<string, string> before, ILookup<string, string> after)
    {
        var waiting = ids.ToDictionary(id => id, id => before[id].Distinct().Count());
        var ready = new Queue<string>(ids.Where(id => waiting[id] == 0));
        while (ready.TryDequeue(out var id))
        {
            yield return id;
            foreach (var next in after[id].Distinct())
            {
                if (--waiting[next] == 0)
                {
                    ready.Enqueue(next);
                }
            }
        }
    }
}
