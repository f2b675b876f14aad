using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Patching;

/// <summary>Known holes in the software of machines are found.</summary>
public sealed class InspectorScansMachines() : ScannedTypeRule(
    new RuleInfo
    {
        Id = "inspector-scans-machines",
        Title = "Inspector scans machines.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Patching,
        Controls = ["Inspector.1"],
        Rationale = "A machine that was current when it was made has known holes after some weeks.",
        Fix = "Add \"EC2\" to `resourceTypes`.",
        Limits = "Judged where the stack declares what Inspector scans. That it does not is not reported: "
            + "another stack "
            + "may.",
    },
    "EC2");
