using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class RiskyCallsRaiseAlarmsTests : RuleTests<RiskyCallsRaiseAlarms>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A filter with an alarm for everything", Group, Trail, Filter(Everything), Alarm(Actions)),
        Compliant(
            "The same, by literal names",
            Trail with { Properties = new() { ["cloudWatchLogsGroupArn"] = "arn:aws:logs:eu-west-1:111122223333:log-group:audit:*" } }
                with { PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>>() },
            Filter(Everything, "audit"),
            Alarm(Actions)),
        Violating(
            "Filters and alarms for all but one",
            [Group, Trail, Filter(Everything.Replace("StopLogging", "")), Alarm(Actions)],
            Unheard("changes of trails")),
        Violating(
            "An alarm that does nothing",
            [Group, Trail, Filter(Everything), Alarm(PolicyValue.List())],
            Unheard(All)),
        Violating(
            "A filter on another log group",
            [Group, Trail, Filter(Everything, "application"), Alarm(Actions)],
            Unheard(All)),
        NotApplicable(
            "A trail that only writes files",
            TestResource.Of<CloudTrail.Trail>("audit"),
            "No trail of the stack sends its events to CloudWatch Logs."),
        Undecided("A pattern that is not known yet", "pattern", Group, Trail, Filter(PolicyValue.Unknown()), Alarm(Actions)),
    ];

    private const string All =
        "refused calls, sign-ins without a second factor, use of the root user, changes of IAM policies, changes of "
        + "trails, failed sign-ins, keys that are disabled or deleted, changes of bucket policies, changes of AWS "
        + "Config, changes of "
        + "security groups, changes of network ACLs, changes of gateways, changes of routes, changes of VPCs, changes "
        + "of the organization";

    private const string Everything =
        "UnauthorizedOperation AccessDenied ConsoleLogin MFAUsed userIdentity.type Root PutRolePolicy AttachRolePolicy "
        + "CreatePolicyVersion UpdateTrail DeleteTrail StopLogging Failed authentication DisableKey "
        + "ScheduleKeyDeletion PutBucketPolicy DeleteBucketPolicy StopConfigurationRecorder DeleteDeliveryChannel "
        + "AuthorizeSecurityGroupIngress RevokeSecurityGroupIngress CreateNetworkAclEntry DeleteNetworkAclEntry "
        + "AttachInternetGateway DetachInternetGateway "
        + "CreateRoute ReplaceRoute DeleteRoute CreateVpc DeleteVpc organizations.amazonaws.com";

    private static readonly TestResource Group = TestResource.Of<CloudWatch.LogGroup>("audit");

    private static readonly TestResource Trail =
        TestResource.Of<CloudTrail.Trail>("audit").Naming("cloudWatchLogsGroupArn", Group);

    private static readonly PolicyValue Actions = PolicyValue.List(PolicyValue.Unknown());

    private static string Unheard(string calls) =>
        $"No alarm goes off at {calls}. Add metric filters on the log group of this trail, and alarms with actions on "
        + "their metrics.";

    private static TestResource Filter(PolicyValue pattern, string? group = null)
    {
        var filter = new TestResource("aws:cloudwatch/logMetricFilter:LogMetricFilter", "risky")
        {
            Properties = new()
            {
                ["pattern"] = pattern,
                ["logGroupName"] = group,
                ["metricTransformation"] = new PropertyBag { ["name"] = "RiskyCalls", ["namespace"] = "Audit" },
            },
        };
        return group is null ? filter.Naming("logGroupName", Group) : filter;
    }

    private static TestResource Alarm(PolicyValue actions) => TestResource.Of<CloudWatch.MetricAlarm>("risky", new()
    {
        ["metricName"] = "RiskyCalls",
        ["namespace"] = "Audit",
        ["alarmActions"] = actions,
    });
}
