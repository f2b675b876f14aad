using System.Collections.Immutable;
using Alicerce.Engine.Policy;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.CommandLine;

/// <summary>How results are judged and written; the same for every command.</summary>
/// <param name="Format">What stdout gets.</param>
/// <param name="Files">What is written into files besides: each format at most once.</param>
/// <param name="Verbose">Whether to show debug messages and every resource on a line of its own.</param>
public sealed record ReportOptions(
    OutputFormat Format,
    ImmutableSortedDictionary<OutputFormat, string> Files,
    ImmutableArray<string> PolicyPacks,
    ImmutableArray<string> PolicyPackConfigurations,
    FailureThreshold FailOn,
    ColorChoice Color,
    string? Directory,
    bool Verbose)
{
    /// <summary>The file for the page; null without one.</summary>
    public string? Page { get; init; }

    /// <summary>The file for the diagram, <c>.svg</c> or <c>.mmd</c>; null without one.</summary>
    public string? Diagram { get; init; }
}
