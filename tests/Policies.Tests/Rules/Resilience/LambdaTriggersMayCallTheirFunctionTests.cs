using Alicerce.Policies.Rules.Resilience;
using static Alicerce.Policies.Tests.TestFunctions;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class LambdaTriggersMayCallTheirFunctionTests : RuleTests<LambdaTriggersMayCallTheirFunction>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A bucket with a permission of its own",
            Bucket, Ingest, Notification(Ingest), Permission("s3.amazonaws.com").Naming("sourceArn", Bucket)),
        Compliant(
            "One permission for every rule of the account",
            Nightly, Ingest, Target(Ingest),
            Permission("events.amazonaws.com", new() { ["sourceArn"] = "arn:aws:events:us-east-1:123456789012:rule/*" })),
        Compliant(
            "An alias, with a permission for the alias",
            Topic, Ingest, Live, Subscription(Live),
            Permission("sns.amazonaws.com", new() { ["qualifier"] = "live" }).Naming("sourceArn", Topic)),
        Compliant(
            "Names that are equal instead of a dependency",
            TestResource.Of<S3.Bucket>("uploads", new() { ["id"] = "uploads", ["arn"] = "arn:aws:s3:::uploads" }),
            Ingest with { Properties = new() { ["arn"] = "arn:aws:lambda:us-east-1:123456789012:function:ingest", ["name"] = "ingest" } },
            new TestResource("aws:s3/bucketNotification:BucketNotification", "uploads")
            {
                Properties = new()
                {
                    ["bucket"] = "uploads",
                    ["lambdaFunctions"] = PolicyValue.List(new PropertyBag
                    {
                        ["lambdaFunctionArn"] = "arn:aws:lambda:us-east-1:123456789012:function:ingest",
                    }),
                },
            },
            new TestResource("aws:lambda/permission:Permission", "call")
            {
                Properties = new()
                {
                    ["action"] = "lambda:InvokeFunction",
                    ["function"] = "ingest",
                    ["principal"] = "s3.amazonaws.com",
                    ["sourceArn"] = "arn:aws:s3:::uploads",
                },
            }),
        Compliant("A function of another stack", Bucket, Notification(Ingest)),
        Compliant(
            "Logs, which the service of their region sends",
            Logs, Ingest, LogSubscription, Permission("logs.us-east-1.amazonaws.com").Naming("sourceArn", Logs)),
        Violating(
            "A bucket without a permission",
            [Bucket, Ingest, Notification(Ingest)],
            Missing("s3", "ingest", "the bucket notification uploads")),
        Violating(
            "The permission of another bucket",
            [Bucket, Other, Ingest, Notification(Ingest), Permission("s3.amazonaws.com").Naming("sourceArn", Other)],
            Missing("s3", "ingest", "the bucket notification uploads")),
        Violating(
            "The permission of another service",
            [Nightly, Ingest, Target(Ingest), Permission("s3.amazonaws.com")],
            Missing("events", "ingest", "the event target nightly")),
        Violating(
            "An alias, with a permission for the newest version",
            [Topic, Ingest, Live, Subscription(Live), Permission("sns.amazonaws.com").Naming("sourceArn", Topic)],
            Missing("sns", "ingest by its alias live", "the subscription orders")),
        Violating(
            "The newest version, with a permission for an alias",
            [
                Topic, Ingest, Live, Subscription(Ingest),
                Permission("sns.amazonaws.com", new() { ["qualifier"] = "live" }).Naming("sourceArn", Topic),
            ],
            Missing("sns", "ingest", "the subscription orders")),
        Violating(
            "Another action",
            [Topic, Ingest, Subscription(Ingest), Permitted("lambda:GetFunction")],
            Missing("sns", "ingest", "the subscription orders")),
        Violating(
            "A bucket without a permission beside a subscription whose protocol is not known yet",
            [Bucket, Topic, Ingest, Subscription(Ingest).Naming("protocol", Bucket), Notification(Ingest)],
            Missing("s3", "ingest", "the bucket notification uploads")),
        NotApplicable("A subscription of a queue", Subscription(Queue, "sqs"), "It calls no function, or calls with a role."),
        NotApplicable(
            "A schedule",
            new TestResource("aws:scheduler/schedule:Schedule", "nightly"),
            "It calls no function, or calls with a role."),
        Undecided(
            "A principal that is not known yet",
            "principal",
            Topic, Ingest, Subscription(Ingest), Permission("x").Naming("principal", Bucket)),
    ];

    private static readonly TestResource Other = TestResource.Of<S3.Bucket>("other");

    private static readonly TestResource Logs = new("aws:cloudwatch/logGroup:LogGroup", "app");

    private static readonly TestResource LogSubscription =
        new TestResource("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter", "app")
            .Naming("destinationArn", Ingest)
            .Naming("logGroup", Logs);

    private static string Missing(string service, string function, string trigger) =>
        $"No `aws.lambda.Permission` lets `{service}.amazonaws.com` call the function {function} for {trigger}: its "
        + "events would be "
        + "lost. Add one.";

    private static TestResource Permitted(string action)
    {
        var permission = Permission("sns.amazonaws.com");
        return permission with { Properties = new(permission.Properties) { ["action"] = action } };
    }
}
