using Alicerce.Engine.Check.Combinations;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Alicerce.Schema;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Engine.Tests.Check;

public sealed class CombinationCheckTests
{
    private const string Volume = "aws:ebs/volume:Volume";
    private const string Queue = "aws:sqs/queue:Queue";
    private const string Table = "aws:dynamodb/table:Table";
    private const string Function = "aws:lambda/function:Function";
    private const string Group = "aws:ec2/securityGroup:SecurityGroup";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string Target = "aws:lb/targetGroup:TargetGroup";
    private const string Listener = "aws:lb/listener:Listener";
    private const string Database = "aws:rds/instance:Instance";
    private const string Lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
    private const string Plan = "aws:backup/plan:Plan";
    private const string Unknown = $"\"{Signatures.UnknownString}\"";

    [TestCase(Volume, """{ "type": "gp3", "size": 8, "iops": 5000 }""",
        "`iops` is 5000, but a volume of the type `gp3` has 500 per GiB at most, which is 4000 of `size` 8. Lower it " +
        "or " +
        "raise `size`.")]
    [TestCase(Volume, """{ "type": "gp3", "size": 100, "throughput": 1000 }""",
        "`throughput` is 1000, but 3000 operations per second allow 750 MiB/s at most. Lower it, or raise `iops` to " +
        "4000.")]
    [TestCase(Volume, """{ "type": "io2", "size": 2 }""",
        "`size` is 2, but a volume of the type `io2` has from 4 to 65536 GiB. Set a size inside of that range.",
        "`iops` is missing, but a volume of the type `io2` needs it. Set it.")]
    [TestCase(Volume, """{ "type": "st1", "size": 500, "iops": 3000, "throughput": 125 }""",
        "`iops` is 3000, but a volume of the type `st1` takes none. Remove it, or use `gp3`, `io1` or `io2`.",
        "`throughput` is 125, but only a volume of the type `gp3` takes it, not `st1`. Remove it.")]
    [TestCase(
        "aws:ec2/launchTemplate:LaunchTemplate",
        """{ "blockDeviceMappings": [{ "ebs": { "volumeType": "st1", "volumeSize": 50 } }] }""",
        "`blockDeviceMappings[0].ebs.volumeSize` is 50, but a volume of the type `st1` has from 125 to 16384 GiB. " +
        "Set a " +
        "size inside of that range.")]
    [TestCase(Queue, """{ "name": "jobs", "fifoQueue": true }""",
        "`name` is `jobs`, but the name of a FIFO queue ends with `.fifo`. Put that at its end.")]
    [TestCase(Queue, """{ "name": "jobs.fifo", "contentBasedDeduplication": true }""",
        "`name` is `jobs.fifo`, but only a FIFO queue has a name like that. Set `fifoQueue` to true.",
        "`contentBasedDeduplication` is set, but only a FIFO queue takes it. Remove it, or set `fifoQueue` to true.")]
    [TestCase(Queue, """{ "fifoQueue": true, "fifoThroughputLimit": "perMessageGroupId" }""",
        "`fifoThroughputLimit` is `perMessageGroupId`, which needs `deduplicationScope` `messageGroup`. Set that.")]
    [TestCase(Table, """{ "hashKey": "id", "billingMode": "PAY_PER_REQUEST", "attributes": [{ "name": "key", "type": "S" }] }""",
        "`hashKey` is `id`, but `attributes` does not declare it. Add it there, with its type.",
        "`attributes` declares `key`, which is a key of neither the table nor an index. Remove it: only keys are " +
        "declared.")]
    [TestCase(Table, """{ "hashKey": "id", "readCapacity": 1, "attributes": [{ "name": "id", "type": "S" }], "streamEnabled": true }""",
        "`writeCapacity` must be 1 at least with the billing mode `PROVISIONED`, which is the default. Set it, or " +
        "set " +
        "`billingMode` to `PAY_PER_REQUEST`.",
        "`streamEnabled` is true without `streamViewType`. Set it to what the stream shows, such as `NEW_IMAGE`.")]
    [TestCase(Function, """{ "role": "r", "environment": { "variables": { "AWS_REGION": "x" } } }""",
        "`handler` is missing, but a function from an archive needs it. Set it.",
        "`runtime` is missing, but a function from an archive needs it. Set it.",
        "`environment.variables` has `AWS_REGION`, which Lambda sets itself. Choose another name.")]
    [TestCase(Function, """{ "role": "r", "packageType": "Image", "handler": "h" }""",
        "`handler` is given, but a function from an image does not take it. Remove it.",
        "`imageUri` is missing, but `packageType` is `Image`. Set it to the image in ECR.")]
    [TestCase(Group, """{ "egress": [{ "protocol": "-1", "fromPort": 0, "toPort": 65535 }] }""",
        "`egress[0].protocol` is `-1`, which is every protocol and every port, but `egress[0].fromPort` is 0 and " +
        "`egress[0].toPort` is 65535. Set both to 0, or name a protocol.")]
    [TestCase(Ingress, """{ "ipProtocol": "tcp", "fromPort": 443, "toPort": 80 }""",
        "`fromPort` is 443, which is more than `toPort` with 80. Swap them.")]
    [TestCase(Ingress, """{ "ipProtocol": "tcp", "fromPort": 443 }""",
        "`toPort` is missing, but `ipProtocol` is `tcp`, which has ports. Set it.")]
    [TestCase("aws:kms/key:Key", """{ "customerMasterKeySpec": "ECC_NIST_P256", "enableKeyRotation": true }""",
        "`enableKeyRotation` is true, but AWS rotates only symmetric keys for encryption, not `ECC_NIST_P256`. Set " +
        "it to " +
        "false.",
        "`keyUsage` is `ENCRYPT_DECRYPT`, but a key of the form `ECC_NIST_P256` is for `SIGN_VERIFY` or " +
        "`KEY_AGREEMENT`. " +
        "Change one of them.")]
    [TestCase(Alarm, """{ "comparisonOperator": "GreaterThanThreshold", "evaluationPeriods": 1, "threshold": 1, "metricName": "m", "namespace": "n", "period": 60 }""",
        "Neither `statistic` nor `extendedStatistic` is given, but an alarm on `metricName` needs one. Set one of " +
        "them.")]
    [TestCase(Alarm, """{ "comparisonOperator": "GreaterThanThreshold", "evaluationPeriods": 30, "datapointsToAlarm": 31, "metricName": "m", "namespace": "n", "period": 3540, "statistic": "Sum" }""",
        "`datapointsToAlarm` is 31, which is more than `evaluationPeriods` with 30. Lower it.",
        "`evaluationPeriods` is 30, which is 106200 seconds with `period` 3540, where 86400 are allowed. Lower it to " +
        "24.",
        "`threshold` is missing, but `comparisonOperator` is `GreaterThanThreshold`. Set it.")]
    [TestCase(Alarm, """{ "comparisonOperator": "GreaterThanThreshold", "evaluationPeriods": 1, "threshold": 1, "period": 60, "metricQueries": [{ "id": "A", "expression": "b", "returnData": true }, { "id": "b", "returnData": true }] }""",
        "`period` is given together with `metricQueries`, which name metrics themselves. Remove one of them.",
        "`metricQueries[0].id` is `A`, but must begin with a lower-case letter. Change its first character.",
        "`metricQueries` has 2 queries with `returnData` true, but an alarm watches exactly one. Set it on the query " +
        "to watch " +
        "alone.")]
    [TestCase(Target, """{ "port": 80, "protocol": "HTTP", "vpcId": "v", "healthCheck": { "protocol": "TCP", "path": "/", "timeout": 30, "interval": 30 } }""",
        "`healthCheck.protocol` is `TCP`, but a target group of `HTTP` is checked with `HTTP` or `HTTPS`. Set one of " +
        "them.",
        "`healthCheck.path` is given, but `healthCheck.protocol` is `TCP`, which has none. Remove it.",
        "`healthCheck.timeout` is 30, but must be less than `healthCheck.interval` with 30. Lower it.")]
    [TestCase(Target, """{ "targetType": "lambda", "port": 80 }""",
        "`port` is given, but a target group for `lambda` does not take it. Remove it.")]
    [TestCase(Listener, """{ "protocol": "HTTPS", "defaultActions": [{ "type": "redirect" }] }""",
        "`certificateArn` is missing, but a listener of `HTTPS` needs it. Set it.",
        "`defaultActions[0].type` is `redirect`, which needs `defaultActions[0].redirect`. Set that.")]
    [TestCase(Database, """{ "engine": "postgres", "storageType": "gp3", "allocatedStorage": 100, "maxAllocatedStorage": 50, "iops": 12000, "monitoringInterval": 60, "multiAz": true, "availabilityZone": "us-east-1a", "enabledCloudwatchLogsExports": ["error"] }""",
        "`monitoringInterval` is 60 without `monitoringRoleArn`. Set the role that may write the metrics, or set the " +
        "interval " +
        "to 0.",
        "`availabilityZone` is given, but `multiAz` is true, with which AWS chooses the zones. Remove one of them.",
        "`maxAllocatedStorage` is 50, which is less than `allocatedStorage` with 100. Raise it, or set it to 0 for " +
        "storage that " +
        "does not grow.",
        "`iops` is 12000, but storage of the type `gp3` takes it from 400 GiB on, and `allocatedStorage` is 100. " +
        "Remove it or " +
        "raise the size.",
        "`enabledCloudwatchLogsExports` has `error`, which `postgres` does not write. Use `postgresql`, `upgrade`, " +
        "`iam-db-auth-error`.")]
    [TestCase(Lifecycle, """{ "rules": [{ "id": "a", "transitions": [{ "days": 7, "storageClass": "STANDARD_IA" }, { "days": 90, "storageClass": "GLACIER" }], "expiration": { "days": 60 } }, { "id": "a" }] }""",
        "`rules` has the id `a` more than once. Give each rule an id of its own.",
        "`rules[0].transitions[0].days` is 7, but `STANDARD_IA` takes objects from 30 days on. Raise it.",
        "`rules[0].expiration.days` is 60, but must be more than `rules[0].transitions[1].days` with 90. Raise it, " +
        "or remove " +
        "the transition.",
        "`rules[1]` does nothing. Give it one of `abortIncompleteMultipartUpload`, `expiration`, " +
        "`noncurrentVersionExpiration`, `noncurrentVersionTransitions`, `transitions`.")]
    [TestCase(Plan, """{ "rules": [{ "ruleName": "daily", "startWindow": 60, "completionWindow": 90, "enableContinuousBackup": true, "lifecycle": { "coldStorageAfter": 30, "deleteAfter": 100 } }] }""",
        "`rules[0].lifecycle.deleteAfter` is 100, but backups stay 90 days in cold storage, where they are after 30. " +
        "Raise it " +
        "to 120, or remove `rules[0].lifecycle.coldStorageAfter`.",
        "`rules[0].lifecycle.deleteAfter` is 100, but continuous backups are kept for 35 days at most. Lower it, or " +
        "put " +
        "longer backups into a rule of their own.",
        "`rules[0].completionWindow` is 90, but must be 60 minutes more than `rules[0].startWindow` with 60. Raise " +
        "it to 120.")]
    [TestCase("aws:sfn/stateMachine:StateMachine", """{ "loggingConfiguration": { "level": "ALL", "logDestination": "arn:aws:logs:us-east-1:123456789012:log-group:a" } }""",
        "`loggingConfiguration.logDestination` is `arn:aws:logs:us-east-1:123456789012:log-group:a`, but must end " +
        "with `:*`. " +
        "Put that at its end.")]
    [TestCase("aws:apigatewayv2/route:Route", """{ "routeKey": "GET orders", "authorizationType": "JWT" }""",
        "`authorizationType` is `JWT` without `authorizerId`. Set the authorizer.",
        "`routeKey` is `GET orders`, but must be a method and a path. Write it like `GET /orders/{id}`.")]
    [TestCase("aws:budgets/budget:Budget", """{ "limitAmount": "ten", "notifications": [{ "threshold": 80 }] }""",
        "`limitAmount` is `ten`, but must be a number above zero. Write it like `100`.",
        "`notifications[0]` tells nobody. Set `subscriberEmailAddresses` or `subscriberSnsTopicArns`.")]
    public void Finds_what_does_not_go_together(string type, string json, params string[] problems) =>
        Assert.That(Problems(type, json), Is.EqualTo(problems));

    [TestCase(Volume, """{ "type": "gp3", "size": 100, "iops": 4000, "throughput": 1000 }""")]
    [TestCase(Volume, $$"""{ "type": {{Unknown}}, "size": 100000, "iops": 1 }""")]
    [TestCase(Volume, $$"""{ "type": "gp3", "size": {{Unknown}}, "iops": 80000 }""")]
    [TestCase(Volume, $$"""{ "type": "gp3", "size": 100, "iops": {{Unknown}}, "throughput": 2000 }""")]
    [TestCase(Queue, $$"""{ "name": {{Unknown}}, "fifoQueue": true }""")]
    [TestCase(Queue, $$"""{ "name": "jobs.fifo", "fifoQueue": {{Unknown}}, "contentBasedDeduplication": true }""")]
    [TestCase(Queue, """{ "name": "jobs", "contentBasedDeduplication": false }""")]
    [TestCase(Table, $$"""{ "hashKey": {{Unknown}}, "billingMode": "PAY_PER_REQUEST", "attributes": [{ "name": "key", "type": "S" }] }""")]
    [TestCase(Table, $$"""{ "hashKey": "id", "billingMode": {{Unknown}}, "attributes": {{Unknown}} }""")]
    [TestCase(Function, $$"""{ "packageType": {{Unknown}} }""")]
    [TestCase(Function, $$"""{ "handler": {{Unknown}}, "runtime": {{Unknown}} }""")]
    [TestCase(Group, """{ "egress": [{ "protocol": "-1", "fromPort": 0, "toPort": 0 }] }""")]
    [TestCase(Ingress, """{ "ipProtocol": "-1" }""")]
    [TestCase(Ingress, """{ "ipProtocol": "icmp", "fromPort": 8, "toPort": -1 }""")]
    [TestCase(Alarm, $$"""{ "comparisonOperator": {{Unknown}}, "evaluationPeriods": 1, "metricQueries": {{Unknown}} }""")]
    [TestCase(Target, """{ "port": 80, "protocol": "TCP", "vpcId": "v", "healthCheck": { "protocol": "TCP", "timeout": 10, "interval": 10 } }""")]
    [TestCase(Listener, $$"""{ "protocol": "HTTPS", "certificateArn": {{Unknown}} }""")]
    [TestCase(Database, $$"""{ "engine": "postgres", "monitoringInterval": 60, "monitoringRoleArn": {{Unknown}} }""")]
    [TestCase(Database, """{ "replicateSourceDb": "a", "kmsKeyId": "k" }""")]
    [TestCase(Lifecycle, """{ "rules": [{ "id": "a", "transitions": [{ "days": 0, "storageClass": "INTELLIGENT_TIERING" }], "expiration": { "days": 30 } }] }""")]
    [TestCase(Plan, """{ "rules": [{ "ruleName": "r", "lifecycle": { "coldStorageAfter": 30, "deleteAfter": 120 } }] }""")]
    [TestCase("aws:kms/key:Key", """{ "enableKeyRotation": true }""")]
    public void Lets_pass_what_AWS_takes_and_what_is_unknown(string type, string json) =>
        Assert.That(Problems(type, json), Is.Empty);

    [Test]
    public void Judges_no_secret() => Assert.That(
        CombinationCheck.Problems(
            Queue,
            Map("""{ "fifoQueue": true }""").With(
                "name", new PropertyValue.Secret(new PropertyValue.String("hidden")))),
        Is.Empty);

    [Test]
    public void Names_only_types_that_exist()
    {
        var schema = ProviderSchema.Load();

        Assert.That(CombinationCheck.Types.Where(type => schema.FindResource(type) is null), Is.Empty);
    }

    private static IEnumerable<string> Problems(string type, string json) => CombinationCheck.Problems(type, Map(json));

    private static PropertyMap Map(string json) => PropertyValues.ToMap(JsonParser.Default.Parse<Struct>(json));
}
