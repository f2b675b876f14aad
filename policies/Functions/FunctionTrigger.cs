namespace Alicerce.Policies.Functions;

/// <summary>Something that calls functions and does not wait for the answer.</summary>
internal sealed class FunctionTrigger
{
    /// <summary>The types of resources that are triggers.</summary>
    public static readonly IReadOnlyList<string> Types =
    [
        FunctionTypes.BucketNotification,
        FunctionTypes.ConfigRule,
        FunctionTypes.EventTarget,
        FunctionTypes.LogSubscription,
        FunctionTypes.Schedule,
        FunctionTypes.ThingsRule,
        FunctionTypes.TopicSubscription,
    ];

    private readonly string _property;
    private readonly IReadOnlyList<PolicyValue> _targets;

    private FunctionTrigger(
        StackResource resource, string noun, string property, params IReadOnlyList<PolicyValue> targets)
    {
        Resource = resource;
        Noun = noun;
        _property = property;
        _targets = targets;
    }

    /// <summary>The resource that says so.</summary>
    public StackResource Resource { get; }

    /// <summary>What it is, in a sentence.</summary>
    public string Noun { get; }

    /// <summary>The service that calls, when it needs a permission; null when it calls with a role.</summary>
    public string? Service { get; private init; }

    /// <summary>Where its events come from: a property, and the type it names. Null when they are its own.</summary>
    public (string Property, string Type)? Origin { get; private init; }

    /// <summary>The trigger that a resource of one of <see cref="Types"/> is.</summary>
    /// <exception cref="UnknownValueException">Whether it calls functions is not known yet.</exception>
    public static FunctionTrigger? Of(StackResource resource) => resource.Type switch
    {
        FunctionTypes.BucketNotification => new(
            resource,
            "the bucket notification",
            "lambdaFunctions",
            Each(resource.Declared("lambdaFunctions"), "lambdaFunctionArn"))
        {
            Service = "s3.amazonaws.com",
            Origin = ("bucket", S3.Bucket.ResourceType),
        },
        FunctionTypes.ConfigRule => new(
            resource, "the Config rule", "source", resource.Declared("source").Inside("sourceIdentifier"))
        {
            Service = "config.amazonaws.com",
        },
        FunctionTypes.EventTarget => new(resource, "the event target", "arn", resource.Declared("arn"))
        {
            Service = "events.amazonaws.com",
            Origin = ("rule", FunctionTypes.EventRule),
        },
        FunctionTypes.LogSubscription => new(
            resource, "the log subscription", "destinationArn", resource.Declared("destinationArn"))
        {
            Service = "logs.amazonaws.com",
            Origin = ("logGroup", FunctionTypes.LogGroup),
        },
        FunctionTypes.Schedule => new(resource, "the schedule", "target", resource.Declared("target").Inside("arn")),
        FunctionTypes.ThingsRule => new(
            resource, "the IoT rule", "lambdas", Each(resource.Declared("lambdas"), "functionArn"))
        {
            Service = "iot.amazonaws.com",
        },
        FunctionTypes.TopicSubscription when resource.Properties.Text("protocol") == "lambda" => new(
            resource, "the subscription", "endpoint", resource.Declared("endpoint"))
        {
            Service = "sns.amazonaws.com",
            Origin = ("topic", FunctionTypes.Topic),
        },
        _ => null,
    };

    /// <summary>Whether it calls a function, or an alias of one.</summary>
    public bool Invokes(StackResource functionOrAlias) =>
        Resource.RefersTo(_property, _targets, functionOrAlias, "arn", "invokeArn", "qualifiedArn");

    /// <summary>Whether it calls as a principal; logs are also sent by the service of their region.</summary>
    public bool CallsAs(string principal) =>
        principal == Service
        || (Service == "logs.amazonaws.com" && principal.StartsWith("logs.", StringComparison.Ordinal));

    private static IReadOnlyList<PolicyValue> Each(PolicyValue entries, string name) => entries.Kind switch
    {
        PolicyValueKind.List => [.. entries.AsList().Select(entry => entry.IsUnknown ? entry : entry.Inside(name))],
        PolicyValueKind.Null => [],
        _ => [entries],
    };
}
