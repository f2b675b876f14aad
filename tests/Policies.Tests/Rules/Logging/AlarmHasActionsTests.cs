using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class AlarmHasActionsTests : RuleTests<AlarmHasActions>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An alarm that tells a topic", Alarm(PolicyValue.List(PolicyValue.Unknown()))),
        Compliant(
            "A part of a composite alarm",
            Alarm(PolicyValue.Null),
            new TestResource(Composite, "all").Naming("alarmRule", Alarm(PolicyValue.Null))),
        Compliant(
            "A part of a composite alarm, by name",
            Alarm(PolicyValue.Null),
            new TestResource(Composite, "all") { Properties = new() { ["alarmRule"] = "ALARM(\"errors\")" } }),
        Violating("An alarm without an action", [Alarm(PolicyValue.Null)], Silent),
        Violating("An alarm with a list of nothing", [Alarm(PolicyValue.List())], Silent),
        Violating(
            "An alarm on a dashboard",
            [
                Alarm(PolicyValue.Null),
                TestResource.Of<CloudWatch.Dashboard>("overview").Naming("dashboardBody", Alarm(PolicyValue.Null)),
            ],
            Silent),
        Undecided(
            "Actions that are not known yet",
            "alarmActions",
            Topic,
            Alarm(PolicyValue.Null).Naming("alarmActions", Topic)),
    ];

    private const string Composite = "aws:cloudwatch/compositeAlarm:CompositeAlarm";

    private const string Silent =
        "`alarmActions` is empty on this alarm. Name an SNS topic in it, or what has to happen.";

    private static readonly TestResource Topic = TestResource.Of<Sns.Topic>("alarms");

    private static TestResource Alarm(PolicyValue actions) =>
        TestResource.Of<CloudWatch.MetricAlarm>("errors", new() { ["name"] = "errors", ["alarmActions"] = actions });
}
