using static Alicerce.Policies.Tests.TestFunctions;

namespace Alicerce.Policies.Tests.Deliveries;

/// <summary>What sends to queues and topics, for examples, connected as before deployment.</summary>
internal static class TestDeliveries
{
    public static TestResource EventTarget(TestResource target) =>
        new TestResource("aws:cloudwatch/eventTarget:EventTarget", "nightly")
            .Naming("arn", target)
            .Naming("rule", Nightly);

    public static TestResource ToQueue(TestResource queue) => Entry(
        new TestResource("aws:s3/bucketNotification:BucketNotification", "uploads"), "queues", "queueArn", queue)
        .Naming("bucket", Bucket);

    public static TestResource Alarm(string name, params TestResource[] actions) =>
        TestResource.Of<CloudWatch.MetricAlarm>(name, new() { ["metricName"] = "Errors" })
            .Naming("alarmActions", actions);

    /// <summary>The policy of <see cref="Queue"/>, known before deployment.</summary>
    public static TestResource QueuePolicy(params string[] statements) =>
        TestResource.Of<Sqs.QueuePolicy>("failures", new() { ["policy"] = TestRoles.Document(statements) })
            .Naming("queueUrl", Queue);

    /// <summary>The policy of <see cref="Queue"/>, put together from values that are not known yet.</summary>
    public static TestResource QueuePolicyOf(params TestResource[] sources) =>
        TestResource.Of<Sqs.QueuePolicy>("failures").Naming("queueUrl", Queue).Naming("policy", sources);

    /// <summary>The policy of <see cref="Topic"/>, known before deployment.</summary>
    public static TestResource TopicPolicy(params string[] statements) =>
        TestResource.Of<Sns.TopicPolicy>("orders", new() { ["policy"] = TestRoles.Document(statements) })
            .Naming("arn", Topic);

    public static string Send(string action, string service, string condition = "") =>
        $$"""{"Effect":"Allow","Principal":{"Service":"{{service}}"},"Action":"{{action}}","Resource":"*"{{condition}}}""";

    public static string From(string arn) =>
        $$$""","Condition":{"ArnLike":{"aws:SourceArn":"{{{arn}}}"}}""";
}
