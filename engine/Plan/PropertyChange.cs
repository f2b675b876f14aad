using System.Collections.Immutable;
using Alicerce.Protocol;

namespace Alicerce.Engine.Plan;

/// <summary>A property that differs from the baseline.</summary>
/// <param name="Path">As Pulumi writes it: <c>tags.owner</c>, <c>ingress[0].fromPort</c>, <c>tags["a.b"]</c>.</param>
/// <param name="Old">Null for a property that is added.</param>
/// <param name="New">Null for a property that is deleted.</param>
/// <param name="ForcesReplacement">Whether the resource cannot keep its identity with this change.</param>
public sealed record PropertyChange(
    string Path, PropertyChangeKind Kind, PropertyValue? Old, PropertyValue? New, bool ForcesReplacement)
{
    /// <summary>The lines that differ, of a text of several lines or of a JSON document; empty for any other.</summary>
    public ImmutableArray<TextDifference> Lines { get; init; } = [];

    /// <summary>The property at the top that the path leads into.</summary>
    public string Property => Path.IndexOfAny(['.', '[']) is var end and > 0 ? Path[..end] : Path;
}
