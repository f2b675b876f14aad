using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Patching;

/// <summary>Known holes in the packages of functions are found.</summary>
public sealed class InspectorScansFunctions() : ScannedTypeRule(
    new RuleInfo
    {
        Id = "inspector-scans-functions",
        Title = "Inspector scans functions.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Patching,
        Controls = ["Inspector.4"],
        Rationale = "A function that was current when it was deployed has packages with known holes after some weeks.",
        Fix = "Add \"LAMBDA\" to `resourceTypes`.",
        Limits = "Judged where the stack declares what Inspector scans. That it does not is not reported: "
            + "another stack "
            + "may.",
    },
    "LAMBDA");
