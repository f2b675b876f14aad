using Alicerce.Policies.Rules.Patching;

namespace Alicerce.Policies.Tests.Rules.Patching;

public sealed class InspectorScansMachinesTests : RuleTests<InspectorScansMachines>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The type is scanned", Enabler(PolicyValue.List("EC2"))),
        Compliant(
            "Another enabler has the type",
            Enabler(PolicyValue.List("ECR")), Enabler(PolicyValue.List("EC2"), "second")),
        Violating(
            "Another type only",
            Enabler(PolicyValue.List("ECR")),
            "`resourceTypes` lacks EC2, and no other enabler has it. Add it to the list."),
        NotApplicable(
            "A stack that does not say what is scanned",
            TestResource.Of<Sns.Topic>("alarms"),
            "What Inspector scans is often declared in a stack of its own."),
        Undecided("A list that is not known yet", "resourceTypes", Enabler(PolicyValue.Unknown())),
    ];

    private static TestResource Enabler(PolicyValue types, string name = "inspector") =>
        new("aws:inspector2/enabler:Enabler", name) { Properties = new() { ["resourceTypes"] = types } };
}
