using System.Collections.Immutable;

namespace Alicerce.Engine.Diagram;

/// <summary>A diagram of which everything has its place; lengths are CSS pixels.</summary>
public sealed record PlacedDiagram(
    double Width,
    double Height,
    ImmutableArray<PlacedDiagram.Group> Groups,
    ImmutableArray<PlacedDiagram.Box> Boxes,
    ImmutableArray<PlacedDiagram.Arrow> Arrows)
{
    public sealed record Box(DiagramNode Node, double X, double Y, double Width, double Height);

    public sealed record Group(DiagramGroup Content, double X, double Y, double Width, double Height);

    /// <param name="Path">The data of an SVG path.</param>
    /// <param name="Label">Where the verb stands; null where there is no room for it.</param>
    public sealed record Arrow(DiagramFlow Flow, string Path, Label? Label);

    public sealed record Label(double X, double Y, string Anchor);
}
