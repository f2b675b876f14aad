using System.Collections.Immutable;
using Alicerce.Engine.Diagram;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Reachability;
using Alicerce.Engine.Recovery;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Report;

/// <summary>A preview with everything that a report finds out about it.</summary>
internal sealed class ReportContext
{
    /// <param name="result">What the report is about.</param>
    /// <param name="directory">Where the report goes; null while nobody knows.</param>
    public ReportContext(PreviewResult result, string? directory)
    {
        Result = result;
        Pages = new RulePages(directory);
        Stack = new StackTopology(result);
        Reachability = InternetReachability.Of(Stack);
        Recovery = RecoveryPosture.Of(Stack);
        Diagram = DiagramBuilder.Of($"{result.Project}/{result.Stack}", Stack, Reachability, Recovery);
        Anchors = new ResourceAnchors(result);
    }

    public PreviewResult Result { get; }

    public StackTopology Stack { get; }

    public InternetReachability Reachability { get; }

    public ImmutableArray<RecoveryPosture> Recovery { get; }

    public DiagramModel Diagram { get; }

    public ResourceAnchors Anchors { get; }

    public RulePages Pages { get; }
}
