using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class AlarmActionsAreEnabledTests : RuleTests<AlarmActionsAreEnabled>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An alarm that acts", Of(true)),
        Compliant("Nothing is said, and the default is right", Of(PolicyValue.Null)),
        Violating("An alarm that is silent", Of(false), "`actionsEnabled` is false on this alarm. Set it to true."),
        Undecided("A value that is not known yet", "actionsEnabled", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<CloudWatch.MetricAlarm>("errors", new() { ["actionsEnabled"] = value });
}
