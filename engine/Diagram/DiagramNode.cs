namespace Alicerce.Engine.Diagram;

/// <summary>A box: a resource, or several of a kind that do the same.</summary>
/// <param name="Id">Unique in the diagram, and the same in every run.</param>
/// <param name="Label">The name.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Area">What it is for, which decides its colour.</param>
/// <param name="Group">The group that it stands in; null for one that stands alone.</param>
public sealed record DiagramNode(string Id, string Label, string Kind, ServiceArea Area, string? Group);
