using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class GuarddutyIsOnTests : RuleTests<GuarddutyIsOn>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A detector that is on", Of(true)),
        Compliant("Nothing is said: the default is right", Of(PolicyValue.Null)),
        Violating(
            "A detector that is off",
            Of(false),
            "`enable` is false on this detector. Set it to true."),
        Undecided("A value that is not known yet", "enable", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<GuardDuty.Detector>("detector", new() { ["enable"] = value });
}
