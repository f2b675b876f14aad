using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Alicerce.Engine.Diagram;

/// <summary>Draws arrows as curves from box to box, through the lanes of the columns between them.</summary>
internal sealed class ArrowRoutes(
    Dictionary<string, PlacedDiagram.Box> boxes,
    Dictionary<(string From, string To), List<Block>> lanes,
    Dictionary<string, string> blockOf,
    Dictionary<string, Block> blocks,
    Func<int, double> columnX,
    double columnWidth)
{
    public const double LabelSize = 10.5;

    private const double Margin = 16;
    private const double PortMargin = 9;
    private const double LabelHeight = 11;

    private readonly HashSet<(string From, string Verb)> _named = [];
    private readonly List<(double Left, double Top, double Right, double Bottom)> _labels = [];

    public ImmutableArray<PlacedDiagram.Arrow> Of(ImmutableArray<DiagramFlow> flows)
    {
        var ports = Ports(flows);
        return [.. flows.Select(flow => Arrow(flow, ports))];
    }

    /// <summary>Where each arrow leaves and arrives: spread over the side of the box, in the order of the other ends.</summary>
    private Dictionary<(DiagramFlow Flow, bool IsStart), double> Ports(ImmutableArray<DiagramFlow> flows)
    {
        var ports = new Dictionary<(DiagramFlow, bool), double>();
        var ends = flows.SelectMany(flow => new[]
        {
            (Flow: flow, IsStart: true, Box: flow.From, Other: flow.To),
            (Flow: flow, IsStart: false, Box: flow.To, Other: flow.From),
        });
        foreach (var side in ends.GroupBy(end => (end.Box, IsRight: IsOnRight(end.Box, end.Other))))
        {
            var box = boxes[side.Key.Box];
            var sorted = side
                .OrderBy(end => boxes[end.Other].Y)
                .ThenBy(end => end.Other, StringComparer.Ordinal)
                .ThenBy(end => end.IsStart)
                .ToList();
            var step = (box.Height - (2 * PortMargin)) / (sorted.Count + 1);
            foreach (var (index, end) in sorted.Index())
            {
                ports[(end.Flow, end.IsStart)] = box.Y + PortMargin + (step * (index + 1));
            }
        }

        return ports;
    }

    // Arrows inside a group leave and arrive on the right.
    private bool IsOnRight(string box, string other) => ColumnOf(box) <= ColumnOf(other);

    private int ColumnOf(string box) => blocks[blockOf[box]].Column;

    private PlacedDiagram.Arrow Arrow(DiagramFlow flow, Dictionary<(DiagramFlow Flow, bool IsStart), double> ports)
    {
        var (from, to) = (boxes[flow.From], boxes[flow.To]);
        var (startY, endY) = (ports[(flow, true)], ports[(flow, false)]);
        var isForward = IsOnRight(flow.From, flow.To);
        var isInside = ColumnOf(flow.From) == ColumnOf(flow.To);
        var startX = isForward ? from.X + from.Width : from.X;
        var endX = isInside || !isForward ? to.X + to.Width : to.X;
        if (isInside)
        {
            var bulge = 28 + (Math.Abs(endY - startY) * 0.12);
            return new PlacedDiagram.Arrow(
                flow,
                $"M{N(startX)} {N(startY)}C{N(startX + bulge)} {N(startY)} {N(endX + bulge)} {N(endY)} {N(endX)} {N(endY)}",
                Free(flow, startX + (bulge * 0.75) + 4, (startY + endY) / 2, "start"));
        }

        var path = new StringBuilder($"M{N(startX)} {N(startY)}");
        var (x, y) = (startX, startY);
        foreach (var lane in Passed(flow, isForward))
        {
            var left = columnX(lane.Column);
            var (enter, leave) = isForward ? (left, left + columnWidth) : (left + columnWidth, left);
            var middle = lane.Middle + Margin;
            Curve(path, x, y, enter, middle);
            path.Append(CultureInfo.InvariantCulture, $"H{N(leave)}");
            (x, y) = (leave, middle);
        }

        Curve(path, x, y, endX, endY);
        return new PlacedDiagram.Arrow(
            flow,
            path.ToString(),
            (isForward
                ? Free(flow, startX + 18, startY - 3, "start") ?? Free(flow, endX - 20, endY - 3, "end")
                : Free(flow, startX - 18, startY - 3, "end") ?? Free(flow, endX + 20, endY - 3, "start"))
            ?? Free(flow, (x + endX) / 2, ((y + endY) / 2) - 3, "middle"));
    }

    private IEnumerable<Block> Passed(DiagramFlow flow, bool isForward)
    {
        var (from, to) = (blockOf[flow.From], blockOf[flow.To]);
        return isForward ? lanes[(from, to)] : Enumerable.Reverse(lanes[(to, from)]);
    }

    private static void Curve(StringBuilder path, double x, double y, double toX, double toY)
    {
        var pull = (toX - x) * 0.5;
        path.Append(CultureInfo.InvariantCulture, $"C{N(x + pull)} {N(y)} {N(toX - pull)} {N(toY)} {N(toX)} {N(toY)}");
    }

    /// <summary>The place for a verb, when no other verb and no box is there.</summary>
    private PlacedDiagram.Label? Free(DiagramFlow flow, double x, double y, string anchor)
    {
        // What starts in one box and is called the same needs its name once.
        if (flow.IsGeneral || _named.Contains((flow.From, flow.Verb)))
        {
            return null;
        }

        var width = TextWidth.Of(flow.Verb, LabelSize);
        var left = anchor switch
        {
            "start" => x,
            "end" => x - width,
            _ => x - (width / 2),
        };
        var area = (Left: left, Top: y - LabelHeight, Right: left + width, Bottom: y + 2);
        if (_labels.Any(other => Overlaps(other, area))
            || boxes.Values.Any(box => Overlaps((box.X, box.Y, box.X + box.Width, box.Y + box.Height), area)))
        {
            return null;
        }

        _labels.Add(area);
        _named.Add((flow.From, flow.Verb));
        return new PlacedDiagram.Label(x, y, anchor);
    }

    private static bool Overlaps(
        (double Left, double Top, double Right, double Bottom) one,
        (double Left, double Top, double Right, double Bottom) other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;

    private static string N(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
