using System.Collections.Immutable;

namespace Alicerce.Engine.Diagram;

/// <summary>
/// Places a diagram in columns: each component is a block of boxes, arrows mostly point to the right, and an arrow that
/// passes a column has a lane of its own there. The same model gives the same places.
/// </summary>
public static class DiagramLayout
{
    public const double NodeWidth = 184;
    public const double NodeHeight = 46;
    public const double Padding = 12;
    public const double HeaderHeight = 24;

    private const double NodeGap = 12;
    private const double ColumnGap = 104;
    private const double LaneHeight = 8;
    private const double Margin = 16;
    private const int SpecificWeight = 3;

    private const double ColumnWidth = NodeWidth + (2 * Padding);

    public static PlacedDiagram Arrange(DiagramModel model)
    {
        if (model.IsEmpty)
        {
            return new PlacedDiagram(2 * Margin, 2 * Margin, [], [], []);
        }

        var members = model.Nodes.ToLookup(BlockOf);
        var blockOf = model.Nodes.ToDictionary(node => node.Id, BlockOf);
        var ids = model.Nodes.Select(BlockOf).Distinct().ToList();
        var weights = new Dictionary<(string From, string To), int>();
        foreach (var flow in model.Flows.Where(flow => blockOf[flow.From] != blockOf[flow.To]))
        {
            var key = (blockOf[flow.From], blockOf[flow.To]);
            weights[key] = weights.GetValueOrDefault(key) + (flow.IsGeneral ? 1 : SpecificWeight);
        }

        var columnOf = ColumnAssignment.Of(
            ids, weights, model.Nodes.Where(node => node.Area is ServiceArea.Outside).Select(BlockOf).ToHashSet());
        var blocks = ids.ToDictionary(
            id => id, id => new Block(id, columnOf[id], HeightOf([.. members[id]])));
        var lanes = Lanes(weights.Keys, blocks);
        var columns = Columns(blocks.Values.Concat(lanes.Values.SelectMany(lane => lane)));
        ColumnArrangement.Arrange(columns);
        var boxes = Boxes(model, members, blocks, blockOf);
        var arrows = new ArrowRoutes(boxes, lanes, blockOf, blocks, X, ColumnWidth).Of(model.Flows);
        var bottom = columns.SelectMany(column => column).Max(block => block.Top + block.Height);
        return new PlacedDiagram(
            X(columns.Count - 1) + ColumnWidth + (ColumnGap / 2) + Margin,
            bottom + (2 * Margin),
            [
                .. model.Groups.Select(group => new PlacedDiagram.Group(
                    group, X(blocks[group.Id].Column), blocks[group.Id].Top + Margin, ColumnWidth, blocks[group.Id].Height)),
            ],
            [.. model.Nodes.Select(node => boxes[node.Id])],
            arrows);

        static string BlockOf(DiagramNode node) => node.Group ?? node.Id;
    }

    private static double X(int column) => Margin + (column * (ColumnWidth + ColumnGap));

    private static double HeightOf(IReadOnlyList<DiagramNode> nodes)
    {
        var boxes = (nodes.Count * NodeHeight) + ((nodes.Count - 1) * NodeGap);
        return nodes[0].Group is null ? boxes : boxes + HeaderHeight + (2 * Padding);
    }

    /// <summary>For each pair of blocks, what its arrows pass on their way, from the left.</summary>
    private static Dictionary<(string From, string To), List<Block>> Lanes(
        IEnumerable<(string From, string To)> edges, Dictionary<string, Block> blocks)
    {
        var lanes = new Dictionary<(string, string), List<Block>>();
        foreach (var (from, to) in edges)
        {
            var (left, right) = blocks[from].Column < blocks[to].Column ? (from, to) : (to, from);
            if (lanes.ContainsKey((left, right)))
            {
                continue;
            }

            var passed = new List<Block>();
            var last = blocks[left];
            for (var column = blocks[left].Column + 1; column < blocks[right].Column; column++)
            {
                var lane = new Block($"{left}\n{right}", column, LaneHeight) { IsLane = true };
                Join(last, lane);
                passed.Add(lane);
                last = lane;
            }

            Join(last, blocks[right]);
            lanes[(left, right)] = passed;
        }

        return lanes;

        static void Join(Block left, Block right)
        {
            left.After.Add(right);
            right.Before.Add(left);
        }
    }

    private static List<List<Block>> Columns(IEnumerable<Block> blocks) =>
    [
        .. blocks.GroupBy(block => block.Column)
            .OrderBy(column => column.Key)
            .Select(column => column.OrderBy(block => block.Id, StringComparer.Ordinal).ToList()),
    ];

    private static Dictionary<string, PlacedDiagram.Box> Boxes(
        DiagramModel model,
        ILookup<string, DiagramNode> members,
        Dictionary<string, Block> blocks,
        Dictionary<string, string> blockOf)
    {
        var neighbours = model.Flows
            .SelectMany(flow => new[] { (flow.From, flow.To), (From: flow.To, To: flow.From) })
            .Where(pair => blockOf[pair.From] != blockOf[pair.To])
            .ToLookup(pair => pair.From, pair => blocks[blockOf[pair.To]].Middle);
        var boxes = new Dictionary<string, PlacedDiagram.Box>();
        foreach (var (id, block) in blocks)
        {
            var y = block.Top + Margin + (members[id].First().Group is null ? 0 : HeaderHeight + Padding);
            foreach (var node in members[id]
                .OrderBy(node => neighbours[node.Id].DefaultIfEmpty(block.Middle).Average())
                .ThenBy(node => node.Id, StringComparer.Ordinal))
            {
                boxes[node.Id] = new PlacedDiagram.Box(node, X(block.Column) + Padding, y, NodeWidth, NodeHeight);
                y += NodeHeight + NodeGap;
            }
        }

        return boxes;
    }
}
