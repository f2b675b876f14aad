using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Patching;

/// <summary>Mistakes in the code of functions are found.</summary>
public sealed class InspectorScansFunctionCode() : ScannedTypeRule(
    new RuleInfo
    {
        Id = "inspector-scans-function-code",
        Title = "Inspector scans the code of functions.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Patching,
        Controls = ["Inspector.3"],
        Rationale = "Injections and credentials in the code of a function are found before somebody uses them.",
        Fix = "Add \"LAMBDA_CODE\" to `resourceTypes`.",
        Limits = "Judged where the stack declares what Inspector scans. That it does not is not reported: "
            + "another stack "
            + "may.",
    },
    "LAMBDA_CODE");
