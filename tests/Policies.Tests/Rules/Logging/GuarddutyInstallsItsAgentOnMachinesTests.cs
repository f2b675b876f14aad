using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class GuarddutyInstallsItsAgentOnMachinesTests : RuleTests<GuarddutyInstallsItsAgentOnMachines>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The agent is installed", Feature("RUNTIME_MONITORING", "ENABLED")),
        Violating(
            "The agent is not installed",
            Feature("RUNTIME_MONITORING", "DISABLED"),
            "`additionalConfigurations` does not enable `EC2_AGENT_MANAGEMENT` on this feature. Add it with `status` "
            + "\"ENABLED\"."),
        NotApplicable(
            "Another feature",
            Feature("S3_DATA_EVENTS", "DISABLED"),
            "It is another feature than `RUNTIME_MONITORING`."),
        Undecided(
            "A status that is not known yet",
            "additionalConfigurations.0.status",
            Feature("RUNTIME_MONITORING", PolicyValue.Unknown())),
    ];

    private static TestResource Feature(string name, PolicyValue agent) =>
        new("aws:guardduty/detectorFeature:DetectorFeature", "runtime")
        {
            Properties = new()
            {
                ["name"] = name,
                ["additionalConfigurations"] = PolicyValue.List(
                    new PropertyBag { ["name"] = "EC2_AGENT_MANAGEMENT", ["status"] = agent }),
            },
        };
}
