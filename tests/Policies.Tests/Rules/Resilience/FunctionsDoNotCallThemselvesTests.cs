using Alicerce.Policies.Rules.Resilience;
using static Alicerce.Policies.Tests.TestFunctions;
using static Alicerce.Policies.Tests.TestRoles;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class FunctionsDoNotCallThemselvesTests : RuleTests<FunctionsDoNotCallThemselves>
{
    private static readonly TestResource Writer = Role("writer");
    private static readonly TestResource Other = Role("other");

    private static readonly TestResource Photos =
        TestResource.Of<S3.Bucket>("photos", new() { ["bucket"] = "photos", ["arn"] = "arn:aws:s3:::photos" });

    private static readonly TestResource Table = TestResource.Of<DynamoDB.Table>("orders", new()
    {
        ["arn"] = "arn:aws:dynamodb:us-east-1:123456789012:table/orders",
    });

    private static readonly TestResource Resize = Ingest.Naming("role", Writer);

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A function that writes under another prefix",
            Photos, Writer, Resize, Notify("incoming/"),
            Writer.May(Allow("s3:GetObject", "arn:aws:s3:::photos/*"), Allow("s3:PutObject", "arn:aws:s3:::photos/small/*"))),
        Compliant(
            "A function that writes with another ending",
            Photos, Writer, Resize, Notify("", ".jpg"),
            Writer.May(Allow("s3:PutObject", "arn:aws:s3:::photos/*.json"))),
        Compliant(
            "A permission on everything, which says nothing about a loop",
            Photos, Writer, Resize, Notify(""), Writer.May(Allow("s3:*"))),
        Compliant(
            "Removals, which no write makes",
            Photos, Writer, Resize, Notify("", "", "s3:ObjectRemoved:*"),
            Writer.May(Allow("s3:PutObject", "arn:aws:s3:::photos/*"))),
        Compliant(
            "A function that only reads the table",
            Table, Writer, Resize, Mapping(Table), Writer.May(Allow("dynamodb:GetItem", TableArn))),
        Compliant(
            "A stream with a filter",
            Table, Writer, Resize, Filtered, Writer.May(Allow("dynamodb:PutItem", TableArn))),
        Violating(
            "A table whose stream calls the function that writes to it",
            [Table, Writer, Resize, Mapping(Table), Writer.May(Allow("dynamodb:PutItem", TableArn))],
            Loop("orders → ingest")),
        Violating(
            "A bucket whose notifications call the function that writes to it",
            [Photos, Writer, Resize, Notify("in"), Writer.May(Allow("s3:PutObject", "arn:aws:s3:::photos/incoming/*"))],
            Loop("photos → ingest")),
        Violating(
            "Two functions that call each other",
            [
                Photos, Table, Writer, Other, Resize, Count, Notify(""), Mapping(Table, Count),
                Writer.May(Allow("dynamodb:UpdateItem", TableArn)),
                Other.May(Allow("s3:PutObject", "arn:aws:s3:::photos/*")),
            ],
            Loop("orders → count → photos → ingest")),
        Violating(
            "A rule that takes every event of the bus that the function writes to",
            [
                Bus, Writer, Resize, Every, TargetOf(Every),
                Writer.May(Allow("events:PutEvents", "arn:aws:events:us-east-1:123456789012:event-bus/app")),
            ],
            Loop("app → ingest")),
        Violating(
            "A rule for the objects of a bucket",
            [
                Photos, Writer, Resize, Created("incoming/"), TargetOf(Created("incoming/")),
                Writer.May(Allow("s3:PutObject", "arn:aws:s3:::photos/*")),
            ],
            Loop("photos → ingest")),
        NotApplicable("A function that nothing calls", Ingest, "No change of a resource of this stack calls it."),
        Undecided(
            "A policy that takes a value from the bucket",
            "policy",
            Photos, Writer, Resize, Notify("incoming/"), Writer.MayUse(Photos)),
    ];

    private const string TableArn = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";

    private static readonly TestResource Count =
        TestResource.Of<Lambda.Function>("count", new() { ["name"] = "count" }).Naming("role", Other);

    private static readonly TestResource Bus = TestResource.Of<CloudWatch.EventBus>("app", new() { ["name"] = "app" });

    private static readonly TestResource Every = TestResource.Of<CloudWatch.EventRule>("every", new()
    {
        ["eventPattern"] = """{"account":["123456789012"]}""",
    }).Naming("eventBusName", Bus);

    private static readonly TestResource Filtered = Mapping(Table) with
    {
        Properties = new(Mapping(Table).Properties)
        {
            ["filterCriteria"] = new PropertyBag { ["filters"] = PolicyValue.List() },
        },
    };

    private static TestResource Created(string prefix) => TestResource.Of<CloudWatch.EventRule>("created", new()
    {
        ["eventPattern"] =
            $$$$"""
            {"source":["aws.s3"],"detail":{"bucket":{"name":["photos"]},"object":{"key":[{"prefix":"{{{{prefix}}}}"}]}}}
            """,
    });

    private static TestResource TargetOf(TestResource rule) =>
        new TestResource("aws:cloudwatch/eventTarget:EventTarget", "resize").Naming("arn", Resize).Naming("rule", rule);

    private static TestResource Mapping(TestResource source, TestResource? function = null) =>
        new TestResource("aws:lambda/eventSourceMapping:EventSourceMapping", "changes")
            .Naming("eventSourceArn", source)
            .Naming("functionName", function ?? Resize);

    private static TestResource Notify(string prefix, string suffix = "", string events = "s3:ObjectCreated:*") =>
        new("aws:s3/bucketNotification:BucketNotification", "photos")
        {
            Properties = new()
            {
                ["bucket"] = "photos",
                ["lambdaFunctions"] = PolicyValue.List(new PropertyBag
                {
                    ["lambdaFunctionArn"] = PolicyValue.Unknown(),
                    ["events"] = PolicyValue.List(events),
                    ["filterPrefix"] = prefix,
                    ["filterSuffix"] = suffix,
                }),
            },
            PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { ["lambdaFunctions"] = [Resize] },
        };

    private static string Loop(string path) =>
        $"What this function writes calls it again: ingest → {path}. Write somewhere else, or to a prefix that does "
        + "not "
        + "call.";
}
