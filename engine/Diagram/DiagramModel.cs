using System.Collections.Immutable;

namespace Alicerce.Engine.Diagram;

/// <summary>What a diagram shows, before anybody decides where.</summary>
/// <param name="Title">What the diagram is of.</param>
/// <param name="Omitted">How many resources are not drawn because there are too many.</param>
public sealed record DiagramModel(
    string Title,
    ImmutableArray<DiagramGroup> Groups,
    ImmutableArray<DiagramNode> Nodes,
    ImmutableArray<DiagramFlow> Flows,
    int Omitted)
{
    public bool IsEmpty => Nodes.IsEmpty;
}
