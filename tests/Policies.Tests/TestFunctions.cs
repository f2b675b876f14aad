namespace Alicerce.Policies.Tests;

/// <summary>Functions and what calls them, for examples, connected as before deployment.</summary>
internal static class TestFunctions
{
    public static readonly TestResource Ingest = new("aws:lambda/function:Function", "ingest");

    public static readonly TestResource Live =
        new TestResource("aws:lambda/alias:Alias", "live") { Properties = new() { ["name"] = "live" } }.Naming("functionName", Ingest);

    public static readonly TestResource Bucket = TestResource.Of<S3.Bucket>("uploads");

    public static readonly TestResource Nightly = new("aws:cloudwatch/eventRule:EventRule", "nightly");

    public static readonly TestResource Topic = new("aws:sns/topic:Topic", "orders");

    public static readonly TestResource Queue = new("aws:sqs/queue:Queue", "failures");

    public static readonly PropertyBag DeadLetters = new() { ["arn"] = PolicyValue.Unknown() };

    public static TestResource Notification(TestResource function) =>
        Entry(new TestResource("aws:s3/bucketNotification:BucketNotification", "uploads"), "lambdaFunctions", "lambdaFunctionArn", function)
            .Naming("bucket", Bucket);

    public static TestResource Target(TestResource function, PropertyBag? deadLetters = null) =>
        new TestResource("aws:cloudwatch/eventTarget:EventTarget", "nightly")
        {
            Properties = deadLetters is null ? [] : new() { ["deadLetterConfig"] = deadLetters },
        }
        .Naming("arn", function)
        .Naming("rule", Nightly);

    public static TestResource Subscription(TestResource target, string protocol = "lambda") =>
        new TestResource("aws:sns/topicSubscription:TopicSubscription", "orders") { Properties = new() { ["protocol"] = protocol } }
            .Naming("endpoint", target)
            .Naming("topic", Topic);

    public static TestResource Permission(string principal, PropertyBag? more = null) =>
        new TestResource("aws:lambda/permission:Permission", "call")
        {
            Properties = new(more ?? [])
            {
                ["action"] = "lambda:InvokeFunction",
                ["principal"] = principal,
                ["statementId"] = PolicyValue.Unknown(),
            },
        }
        .Naming("function", Ingest);

    public static TestResource InvokeConfig(PropertyBag? more = null) =>
        new TestResource("aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig", "ingest") { Properties = more ?? [] }
            .Naming("functionName", Ingest);

    public static PropertyBag OnFailure(string name = "destination") => new()
    {
        ["destinationConfig"] = new PropertyBag { ["onFailure"] = new PropertyBag { [name] = PolicyValue.Unknown() } },
    };

    /// <summary>A list property with one entry that takes a value, not known yet, from another resource.</summary>
    public static TestResource Entry(TestResource resource, string property, string inner, TestResource source)
    {
        var named = resource.Naming(property, source);
        return named with
        {
            Properties = new(named.Properties)
            {
                [property] = PolicyValue.List(new PropertyBag { [inner] = PolicyValue.Unknown() }),
            },
        };
    }
}
