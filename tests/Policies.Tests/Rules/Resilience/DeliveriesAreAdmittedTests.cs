using Alicerce.Policies.Rules.Resilience;
using static Alicerce.Policies.Tests.Deliveries.TestDeliveries;
using static Alicerce.Policies.Tests.TestFunctions;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class DeliveriesAreAdmittedTests : RuleTests<DeliveriesAreAdmitted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A queue whose policy takes the ARN of the rule",
            Nightly, Queue, EventTarget(Queue), QueuePolicyOf(Queue, Nightly)),
        Compliant(
            "A queue whose policy lets in the rules of the account",
            Nightly, Queue, EventTarget(Queue),
            QueuePolicy(Send("sqs:SendMessage", "events.amazonaws.com", From("arn:aws:events:*:123456789012:rule/*")))),
        Compliant(
            "A policy that is written into the queue",
            Nightly, Inside, EventTarget(Inside)),
        Compliant("An alarm, with the policy that SNS makes", Topic, Alarm("errors", Topic)),
        Compliant(
            "An alarm, with the policy that SNS makes written out",
            Topic, Alarm("errors", Topic),
            TopicPolicy(
                """
                {"Effect":"Allow","Principal":{"AWS":"*"},"Action":["SNS:Publish"],"Resource":"*",
                 "Condition":{"StringEquals":{"AWS:SourceOwner":"123456789012"}}}
                """)),
        Compliant(
            "A topic that sends to a FIFO queue",
            Topic, Fifo, Subscription(Fifo, "sqs"),
            TestResource.Of<Sqs.QueuePolicy>("orders").Naming("queueUrl", Fifo).Naming("policy", Topic, Fifo)),
        Compliant(
            "Names that are equal instead of a dependency",
            TestResource.Of<Sqs.Queue>("inbox", new()
            {
                ["arn"] = "arn:aws:sqs:us-east-1:123456789012:inbox",
                ["url"] = "https://sqs.us-east-1.amazonaws.com/123456789012/inbox",
            }),
            TestResource.Of<S3.Bucket>("uploads", new() { ["id"] = "uploads", ["arn"] = "arn:aws:s3:::uploads" }),
            new TestResource("aws:s3/bucketNotification:BucketNotification", "uploads")
            {
                Properties = new()
                {
                    ["bucket"] = "uploads",
                    ["queues"] = PolicyValue.List(new PropertyBag
                    {
                        ["queueArn"] = "arn:aws:sqs:us-east-1:123456789012:inbox",
                    }),
                },
            },
            TestResource.Of<Sqs.QueuePolicy>("inbox", new()
            {
                ["queueUrl"] = "https://sqs.us-east-1.amazonaws.com/123456789012/inbox",
                ["policy"] = TestRoles.Document(
                    Send("sqs:SendMessage", "s3.amazonaws.com", From("arn:aws:s3:::uploads"))),
            })),
        Violating(
            "A queue without a policy",
            [Nightly, Queue, EventTarget(Queue)],
            Missing("queue", "events", "the event target nightly")),
        Violating(
            "The policy that SNS makes, which lets in no rule",
            [Nightly, Topic, EventTarget(Topic)],
            Missing("topic", "events", "the event target nightly")),
        Violating(
            "A policy for another bucket",
            [
                Bucket with { Properties = new() { ["arn"] = "arn:aws:s3:::uploads" } }, Queue,
                ToQueue(Queue) with
                {
                    PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>>
                    {
                        ["queues"] = [Queue],
                        ["bucket"] = [Bucket],
                    },
                },
                QueuePolicy(Send("sqs:SendMessage", "s3.amazonaws.com", From("arn:aws:s3:::other"))),
            ],
            Missing("queue", "s3", "the bucket notification uploads")),
        Violating(
            "A policy for another service",
            [Topic, Queue, Subscription(Queue, "sqs"), QueuePolicy(Send("sqs:SendMessage", "events.amazonaws.com"))],
            Missing("queue", "sns", "the subscription orders")),
        Violating(
            "A policy for everyone of the organization, which no service belongs to",
            [
                Topic, Queue, Subscription(Queue, "sqs"),
                QueuePolicy(
                    """
                    {"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"*",
                     "Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}
                    """),
            ],
            Missing("queue", "sns", "the subscription orders")),
        Violating(
            "A policy for another action",
            [Topic, Queue, Subscription(Queue, "sqs"), QueuePolicy(Send("sqs:ReceiveMessage", "sns.amazonaws.com"))],
            Missing("queue", "sns", "the subscription orders")),
        Violating(
            "An alarm, with a policy of the topic that forgets it",
            [Topic, Alarm("errors", Topic), TopicPolicy(Send("sns:Publish", "events.amazonaws.com"))],
            Missing("topic", "cloudwatch", "the alarm errors")),
        Violating(
            "A queue for failed events of a rule, without a policy",
            [
                Nightly, Ingest, Queue,
                Entry(EventTarget(Ingest), "deadLetterConfig", "arn", Queue) with
                {
                    PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>>
                    {
                        ["arn"] = [Ingest],
                        ["rule"] = [Nightly],
                        ["deadLetterConfig"] = [Queue],
                    },
                    Properties = new()
                    {
                        ["arn"] = PolicyValue.Unknown(),
                        ["rule"] = PolicyValue.Unknown(),
                        ["deadLetterConfig"] = new PropertyBag { ["arn"] = PolicyValue.Unknown() },
                    },
                },
            ],
            Missing("queue", "events", "the failed events of the event target nightly")),
        NotApplicable(
            "An alarm that starts something of another stack",
            TestResource.Of<CloudWatch.MetricAlarm>("errors", new()
            {
                ["alarmActions"] = PolicyValue.List("arn:aws:sns:us-east-1:123456789012:elsewhere"),
            }),
            "It sends to no queue or topic of this stack."),
        Undecided(
            "A policy that takes a value from the queue alone",
            "policy",
            Nightly, Queue, EventTarget(Queue), QueuePolicyOf(Queue)),
        Undecided(
            "A target that is not known",
            "arn",
            Queue,
            new TestResource("aws:cloudwatch/eventTarget:EventTarget", "nightly")
            {
                Properties = new() { ["arn"] = PolicyValue.Unknown() },
            }),
    ];

    private static readonly TestResource Fifo = TestResource.Of<Sqs.Queue>("orders", new() { ["fifoQueue"] = true });

    private static readonly TestResource Inside = TestResource.Of<Sqs.Queue>("inside", new()
    {
        ["policy"] = TestRoles.Document(Send("sqs:*", "events.amazonaws.com")),
    });

    private static string Missing(string noun, string service, string sender) =>
        $"No policy of this {noun} lets `{service}.amazonaws.com` send to it for {sender}: what it sends would be "
        + "lost. "
        + $"Allow `{(noun == "queue" ? "sqs:SendMessage" : "sns:Publish")}` in an "
        + $"`{(noun == "queue" ? "aws.sqs.QueuePolicy" : "aws.sns.TopicPolicy")}`.";
}
