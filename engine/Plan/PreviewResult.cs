using System.Collections.Immutable;
using Alicerce.Engine.Price;
using Alicerce.Engine.Responsibilities;

namespace Alicerce.Engine.Plan;

/// <summary>Everything that a preview found; renderers show it and compute nothing.</summary>
public sealed record PreviewResult
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public required string Organization { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>Whether something saved was checked, so that no program ran and nothing is planned.</summary>
    public bool IsCheck { get; init; }

    /// <summary>The configuration that the program received, by full key: texts, some of them secret.</summary>
    public PropertyMap Configuration { get; init; } = PropertyMap.Empty;

    /// <summary>In the order of registration: a parent always comes before its children.</summary>
    public ImmutableArray<PlannedResource> Resources { get; init; } = [];

    /// <summary>What the preview is compared with; null without a baseline.</summary>
    public PriorStack? Baseline { get; init; }

    /// <summary>What the baseline has and the program has not: resources to delete or to discard.</summary>
    public ImmutableArray<PlannedResource> Deleted { get; init; } = [];

    /// <summary>What a deployment would do, in the order in which it may do it.</summary>
    public ImmutableArray<PlanStep> Steps { get; init; } = [];

    /// <summary>Which permissions and which ways through the network change; empty without a baseline.</summary>
    public ImmutableArray<SecurityChange> SecurityChanges { get; init; } = [];

    /// <summary>Secret properties that cannot be compared, since the baseline does not show them.</summary>
    public int IncomparableSecrets { get; init; }

    /// <summary>Changed types of which nobody told which properties replace a resource.</summary>
    public ImmutableArray<string> TypesWithoutFacts { get; init; } = [];

    /// <summary>Changes that may replace a resource; shown as updates.</summary>
    public ImmutableArray<OpenChange> OpenChanges { get; init; } = [];

    /// <summary>The outputs of the stack that differ from the baseline.</summary>
    public ImmutableArray<PropertyChange> OutputChanges { get; init; } = [];

    /// <summary>The outputs of the stack.</summary>
    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public ImmutableArray<PolicyPackSummary> Packs { get; init; } = [];

    public ImmutableArray<Violation> Violations { get; init; } = [];

    public ImmutableArray<NotDecided> NotDecided { get; init; } = [];

    /// <summary>What an exemption of a pack allows.</summary>
    public ImmutableArray<ExemptViolation> Exempt { get; init; } = [];

    /// <summary>What was judged and found right.</summary>
    public ImmutableArray<HeldPolicy> Held { get; init; } = [];

    /// <summary>What that means for the duties that the packs check.</summary>
    public ImmutableArray<DutyVerdict> Duties { get; init; } = [];

    /// <summary>What the stack costs in a month; null when the preview did not see the whole stack.</summary>
    public CostEstimate? Cost { get; init; }

    /// <summary>What the baseline costs in a month; null without one.</summary>
    public CostEstimate? BaselineCost { get; init; }

    public ImmutableArray<Remediation> Remediations { get; init; } = [];

    public ImmutableArray<StatedAnswer> StatedAnswers { get; init; } = [];

    /// <summary>Keys of configuration secrets that are unknown here, since only the Pulumi CLI decrypts them.</summary>
    public ImmutableArray<string> UnreadableSecrets { get; init; } = [];

    public TimeSpan Duration { get; init; }
}
