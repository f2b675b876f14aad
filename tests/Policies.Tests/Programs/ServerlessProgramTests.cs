using static Alicerce.Policies.Tests.Programs.Production;

namespace Alicerce.Policies.Tests.Programs;

/// <summary>What the whole pack says, in production, about serverless programs as people write them.</summary>
public sealed class ServerlessProgramTests
{
    private static readonly TestResource Topic =
        TestResource.Of<Sns.Topic>("orders", new() { ["arn"] = "arn:aws:sns:eu-west-1:111122223333:orders" });

    private static readonly TestResource Alerts = TestResource.Of<Sns.Topic>("alerts");

    private static readonly TestResource Queue =
        TestResource.Of<Sqs.Queue>("orders", new() { ["arn"] = "arn:aws:sqs:eu-west-1:111122223333:orders" });

    private static readonly TestResource Role = TestResource.Of<Iam.Role>("worker", new()
    {
        ["assumeRolePolicy"] =
            """{"Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""",
    });

    private static readonly TestResource Function = TestResource.Of<Lambda.Function>("worker", new()
    {
        ["runtime"] = "python3.13",
        ["handler"] = "worker.handle",
        ["environment"] = new PropertyBag { ["variables"] = new PropertyBag { ["TABLE"] = "orders" } },
    }).Naming("role", Role);

    private static readonly TestResource Machine = TestResource.Of<Sfn.StateMachine>("orders").Naming("roleArn", Role);

    private static IReadOnlyList<TestResource> Resources =>
    [
        Topic,
        Queue,
        Role,
        TestResource.Of<Iam.RolePolicyAttachment>("worker-logs", new()
        {
            ["role"] = "worker",
            ["policyArn"] = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
        }),
        TestResource.Of<Iam.RolePolicy>("worker-queue", new()
        {
            ["policy"] = """
                {"Statement":[{"Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:DeleteMessage","sqs:GetQueueAttributes"],
                 "Resource":"arn:aws:sqs:eu-west-1:111122223333:orders"},
                 {"Effect":"Allow","Action":"cloudwatch:PutMetricData","Resource":"*"}]}
                """,
        }),
        TestResource.Of<Sqs.QueuePolicy>("orders", new()
        {
            ["policy"] = """
                {"Statement":[{"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"*",
                 "Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:sns:eu-west-1:111122223333:orders"}}}]}
                """,
        }).Naming("queueUrl", Queue),
        TestResource.Of<Sns.TopicPolicy>("orders", new()
        {
            ["policy"] = """
                {"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sns:Publish","Resource":"*",
                 "Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:s3:*:*:orders-inbox"}}}]}
                """,
        }).Naming("arn", Topic),
        TestResource.Of<Sns.TopicSubscription>("orders", new() { ["protocol"] = "sqs" })
            .Naming("topic", Topic)
            .Naming("endpoint", Queue),
        Function,
        TestResource.Of<Lambda.EventSourceMapping>("orders")
            .Naming("eventSourceArn", Queue)
            .Naming("functionName", Function),
        TestResource.Of<Lambda.Permission>("schedule", new()
        {
            ["principal"] = "events.amazonaws.com",
            ["sourceArn"] = "arn:aws:events:eu-west-1:111122223333:rule/nightly",
            ["action"] = "lambda:InvokeFunction",
        }).Naming("function", Function),
        Machine,
        TestResource.Of<Kms.Key>("orders", new()
        {
            ["enableKeyRotation"] = true,
            ["policy"] = """
                {"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*",
                 "Resource":"*"}]}
                """,
        }),
        TestResource.Of<CloudWatch.LogGroup>("worker", new() { ["retentionInDays"] = 14 }),
        TestResource.Of<CloudWatch.MetricAlarm>("errors", new() { ["metricName"] = "Errors" }).Naming("alarmActions", Alerts),
        Alerts,
    ];

    [Test]
    public async Task Orders_that_go_through_topic_queue_and_function_are_let_through() =>
        Assert.That(await MandatoryAsync([.. Resources]), Is.Empty);

    [Test]
    public async Task The_advice_about_them_is_true()
    {
        var report = await new PolicyTester(Production.Pack).RunAsync(Resources);

        Assert.That(
            report.Violations.Select(violation => violation.Policy),
            Is.EquivalentTo(new[]
            {
                "alarms-reach-a-person",
                "event-sources-set-failures-aside",
                "failures-raise-alarms",
                "failures-raise-alarms",
                "lambda-function-is-traced",
                "lambda-function-uses-customer-key",
                "log-group-keeps-logs",
                "log-group-uses-customer-key",
                "logs-go-to-declared-groups",
                "sns-topic-is-encrypted",
                "sns-topic-is-encrypted",
                "sns-topic-refuses-plain-http",
                "sns-topic-refuses-plain-http",
                "spending-is-watched-by-budget",
                "sqs-queue-refuses-plain-http",
                "state-machine-is-logged",
                "state-machine-is-traced",
            }));
    }

    [Test]
    public async Task A_program_in_a_hurry_is_stopped() =>
        Assert.That(
            await MandatoryAsync(
                TestResource.Of<Iam.RolePolicy>("worker", new()
                {
                    ["policy"] = """{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""",
                }),
                TestResource.Of<Lambda.FunctionUrl>("worker", new() { ["authorizationType"] = "NONE" }),
                TestResource.Of<Lambda.Permission>("worker", new() { ["principal"] = "*" }),
                TestResource.Of<Sqs.QueuePolicy>("orders", new()
                {
                    ["policy"] = """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sqs:*","Resource":"*"}]}""",
                }),
                TestResource.Of<CloudWatch.MetricAlarm>("errors", new() { ["metricName"] = "Errors" })),
            Is.EquivalentTo(new[]
            {
                "alarm-has-actions",
                "iam-policy-grants-no-full-administration",
                "lambda-function-url-requires-iam",
                "lambda-permission-is-not-public",
                "sqs-queue-policy-is-not-public",
            }));
}
