using System.Collections.Immutable;
using Alicerce.Engine.Check;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Alicerce.Schema;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Engine.Tests.Check;

public sealed class RuleCheckTests
{
    private const string Unknown = $"\"{Signatures.UnknownString}\"";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private static readonly ProviderSchema Schema = ProviderSchema.Load();

    [TestCase(
        Ingress,
        """{ "securityGroupId": "sg", "ipProtocol": "-1", "cidrIpv4": "10.0.0.0/8", "referencedSecurityGroupId": "sg-1" }""",
        "`cidrIpv4` and `referencedSecurityGroupId` are given together, but only one of them can be. Remove all but one.")]
    [TestCase(
        Ingress,
        """{ "securityGroupId": "sg", "ipProtocol": "-1" }""",
        "None of `cidrIpv4`, `cidrIpv6`, `prefixListId` and `referencedSecurityGroupId` is given, but exactly one of " +
        "them must be. Set one of them.")]
    [TestCase(
        "aws:cloudwatch/eventRule:EventRule",
        "{}",
        "None of `eventPattern` and `scheduleExpression` is given, but at least one of them must be. Set one of them.")]
    [TestCase(
        "aws:autoscaling/group:Group",
        """{ "launchTemplate": { "id": "lt" }, "minSize": 4, "maxSize": 2 }""",
        "`minSize` is 4, which is more than `maxSize` with 2. Lower `minSize` or raise `maxSize`.")]
    [TestCase(
        "aws:kms/key:Key",
        """{ "rotationPeriodInDays": 180 }""",
        "`rotationPeriodInDays` is given without `enableKeyRotation`, which it needs. Set `enableKeyRotation` too.")]
    public void Knows_which_properties_go_together(string type, string json, params string[] problems) =>
        Assert.That(Problems(type, json), Is.EqualTo(problems));

    [TestCase(
        "aws:cloudwatch/logGroup:LogGroup",
        """{ "retentionInDays": 10 }""",
        "`retentionInDays` is the number `10`, but must be one of 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, " +
        "400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653. The nearest is 7.")]
    [TestCase(
        "aws:sqs/queue:Queue",
        """{ "visibilityTimeoutSeconds": 43201, "delaySeconds": "1000" }""",
        "`delaySeconds` is the string `1000`, but must be from 0 to 900. Set a value inside of that range.",
        "`visibilityTimeoutSeconds` is the number `43201`, but must be from 0 to 43200. Set a value inside of that range.")]
    [TestCase(
        "aws:secretsmanager/secret:Secret",
        """{ "recoveryWindowInDays": 3 }""",
        "`recoveryWindowInDays` is the number `3`, but must be 0 or from 7 to 30. Set a value inside of that range.")]
    [TestCase(
        "aws:dynamodb/table:Table",
        """{ "billingMode": "PAY_PER_REQUEST", "pointInTimeRecovery": { "enabled": true, "recoveryPeriodInDays": 36 } }""",
        "`pointInTimeRecovery.recoveryPeriodInDays` is the number `36`, but must be from 1 to 35. Set a value inside of " +
        "that range.")]
    [TestCase(
        "aws:athena/workgroup:Workgroup",
        """{ "configuration": { "bytesScannedCutoffPerQuery": 1048576 } }""",
        "`configuration.bytesScannedCutoffPerQuery` is the number `1048576`, but must be 0 or 10485760 at least. Raise it " +
        "to 10485760 or more.")]
    [TestCase(
        "aws:autoscaling/lifecycleHook:LifecycleHook",
        """{ "autoscalingGroupName": "g", "lifecycleTransition": "t", "heartbeatTimeout": 7201 }""",
        "`heartbeatTimeout` is the number `7201`, but must be from 30 to 7200. Set a value inside of that range.")]
    [TestCase(
        "aws:cloudwatch/metricAlarm:MetricAlarm",
        """{ "comparisonOperator": "GreaterThanThreshold", "evaluationPeriods": 1, "period": 90, "threshold": 1, "metricName": "m", "namespace": "n", "statistic": "Sum" }""",
        "`period` is the number `90`, but must be 10, 20, 30 or a multiple of 60. Use one of those.")]
    public void Bounds_numbers(string type, string json, params string[] problems) =>
        Assert.That(Problems(type, json), Is.EqualTo(problems));

    [TestCase(
        "aws:lb/loadBalancer:LoadBalancer",
        """{ "name": "internal-site_of_a_very_long_name-", "subnets": ["s"] }""",
        "`name` is the string `internal-site_of_a_very_long_name-`, which has 34 characters where 32 are allowed. " +
        "Shorten it by 2.",
        "`name` is the string `internal-site_of_a_very_long_name-`, which has `_` at position 14. Use only `A-Za-z0-9-`.",
        "`name` is the string `internal-site_of_a_very_long_name-`, but must end with one of `A-Za-z0-9`. Change its " +
        "last character.",
        "`name` is the string `internal-site_of_a_very_long_name-`, but must not begin with `internal-`, which AWS " +
        "keeps for itself. Choose another beginning.")]
    [TestCase(
        "aws:s3/bucket:Bucket",
        """{ "bucket": "a..b-s3alias" }""",
        "`bucket` is the string `a..b-s3alias`, but must not contain `..`. Take that out.",
        "`bucket` is the string `a..b-s3alias`, but must not end with `-s3alias`, which AWS keeps for itself. Choose " +
        "another ending.")]
    [TestCase(
        "aws:kms/alias:Alias",
        """{ "name": "data", "targetKeyId": "k" }""",
        "`name` is the string `data`, but must begin with `alias/`. Put that in front.")]
    [TestCase(
        "aws:dynamodb/table:Table",
        """{ "name": "ab", "billingMode": "PAY_PER_REQUEST" }""",
        "`name` is the string `ab`, which has 2 characters where 3 at least are needed. Make it longer.")]
    public void Measures_names(string type, string json, params string[] problems) =>
        Assert.That(Problems(type, json), Is.EqualTo(problems));

    [TestCase(
        "aws:dynamodb/table:Table",
        """{ "billingMode": "PAY_PER_REQUESTS" }""",
        "`billingMode` is the string `PAY_PER_REQUESTS`, but must be one of `PAY_PER_REQUEST`, `PROVISIONED`. Did you mean " +
        "`PAY_PER_REQUEST`?")]
    public void Knows_the_words_of_a_property(string type, string json, params string[] problems) =>
        Assert.That(Problems(type, json), Is.EqualTo(problems));

    [TestCase("aws:lb/targetGroup:TargetGroup", """{ "slowStart": 0, "name": "web", "targetType": "lambda", "healthCheck": { "interval": 5 } }""")]
    [TestCase("aws:sqs/queue:Queue", """{ "name": "jobs.fifo", "fifoQueue": true, "visibilityTimeoutSeconds": 0 }""")]
    [TestCase("aws:sqs/queue:Queue", $$"""{ "name": {{Unknown}}, "visibilityTimeoutSeconds": {{Unknown}} }""")]
    [TestCase("aws:rds/instance:Instance", """{ "instanceClass": "c", "password": "p", "manageMasterUserPassword": false }""")]
    [TestCase(Ingress, $$"""{ "securityGroupId": "sg", "ipProtocol": "-1", "cidrIpv4": {{Unknown}}, "cidrIpv6": "::/0" }""")]
    [TestCase(Ingress, $$"""{ "securityGroupId": "sg", "ipProtocol": "-1", "cidrIpv4": {{Unknown}} }""")]
    [TestCase("aws:kms/key:Key", """{ "deletionWindowInDays": 7 }""")]
    [TestCase(
        "aws:cloudwatch/metricAlarm:MetricAlarm",
        """{ "comparisonOperator": "GreaterThanThreshold", "evaluationPeriods": 1, "period": 300, "threshold": 1, "metricName": "m", "namespace": "n", "statistic": "Sum" }""")]
    public void Lets_pass_what_AWS_takes(string type, string json) => Assert.That(Problems(type, json), Is.Empty);

    [Test]
    public void Shows_no_secret() => Assert.That(
        new ResourceCheck(Schema, Path.GetTempPath()).Problems(
            "aws:kms/alias:Alias",
            "a",
            Map("""{ "targetKeyId": "k" }""").With(
                "name", new PropertyValue.Secret(new PropertyValue.String("hidden")))),
        Is.EqualTo(new[]
        {
            "`name` is a secret with a value that AWS does not take there. Look up what the property can be.",
        }));

    private static ImmutableArray<string> Problems(string type, string json) =>
        new ResourceCheck(Schema, Path.GetTempPath()).Problems(type, "name", Map(json));

    private static PropertyMap Map(string json) => PropertyValues.ToMap(JsonParser.Default.Parse<Struct>(json));
}
