using System.Text.Json;
using Alicerce.Policies.Deliveries;
using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Functions;

/// <summary>What calls a function when it changes: a bucket, a topic, a queue, a table or a bus.</summary>
/// <param name="Source">The resource whose changes call.</param>
/// <param name="Function">The function.</param>
/// <param name="Trigger">The resource that connects the two.</param>
/// <param name="Prefixes">The beginnings of the keys of objects that call; one empty one for all of them.</param>
/// <param name="Suffix">The end of the keys of objects that call.</param>
internal sealed record FunctionSource(
    StackResource Source,
    StackResource Function,
    StackResource Trigger,
    IReadOnlyList<string> Prefixes,
    string Suffix = "")
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Writes =
        new()
        {
            [S3.Bucket.ResourceType] = ["s3:PutObject"],
            [FunctionTypes.Topic] = ["sns:Publish"],
            [MessagingTypes.Queue] = ["sqs:SendMessage"],
            [DynamoDB.Table.ResourceType] = ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:BatchWriteItem"],
            [MessagingTypes.Stream] = ["kinesis:PutRecord", "kinesis:PutRecords"],
            [MessagingTypes.EventBus] = ["events:PutEvents"],
        };

    /// <summary>
    /// Whether AWS stops a loop over the source by itself, which it does for functions, queues, topics and buckets.
    /// </summary>
    public bool IsWatchedByAws =>
        Source.Type is MessagingTypes.Queue or FunctionTypes.Topic || Source.Is<S3.Bucket>();

    /// <summary>The types of resources that connect a source with a function.</summary>
    public static readonly IReadOnlyList<string> TriggerTypes =
    [
        FunctionTypes.BucketNotification,
        FunctionTypes.TopicSubscription,
        FunctionTypes.EventSource,
        FunctionTypes.EventTarget,
    ];

    /// <summary>What a resource of one of <see cref="TriggerTypes"/> connects with functions.</summary>
    public static IEnumerable<FunctionSource> Of(StackResource trigger, StackResources resources) => trigger.Type switch
    {
        FunctionTypes.BucketNotification => OfBucket(trigger, resources),
        FunctionTypes.TopicSubscription => OfTopic(trigger, resources),
        FunctionTypes.EventSource => OfMapping(trigger, resources),
        _ => OfRule(trigger, resources),
    };

    /// <summary>
    /// Whether a role may change the source so that the function is called. A permission for everything is none for
    /// the source: it is too broad, and says nothing about a loop.
    /// </summary>
    /// <exception cref="UnknownValueException">
    /// A document that takes a value from the source is not known yet.
    /// </exception>
    public bool IsChangedBy(PrincipalPermissions role) => Judgement.Any(
        role.Sources.Where(source => !source.IsUnknown || source.Mentions(Source)),
        source => source.Statements.Any(statement =>
            statement.IsAllow
            && Writes[Source.Type].Any(statement.Includes)
            && Judgement.Any(statement.Resources.Where(pattern => pattern != "*"), Reaches)));

    private bool Reaches(string pattern)
    {
        if (!Source.Is<S3.Bucket>())
        {
            return !pattern.EndsWith(":*", StringComparison.Ordinal) && ResourcePattern.Means(pattern, Source);
        }

        var slash = pattern.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || pattern[..slash].EndsWith(":*", StringComparison.Ordinal)
            || !ResourcePattern.Means(pattern[..slash], Source))
        {
            return false;
        }

        var key = pattern[(slash + 1)..];
        var wildcard = key.IndexOfAny(['*', '?']);
        var written = wildcard < 0 ? key : key[..wildcard];
        var ending = key[(key.LastIndexOfAny(['*', '?']) + 1)..];
        return Prefixes.Any(prefix => prefix.StartsWith(written, StringComparison.Ordinal)
                || (wildcard >= 0 && written.StartsWith(prefix, StringComparison.Ordinal))
                || (wildcard < 0 && written.StartsWith(prefix, StringComparison.Ordinal)))
            && (ending.EndsWith(Suffix, StringComparison.Ordinal)
                || (wildcard >= 0 && Suffix.EndsWith(ending, StringComparison.Ordinal)));
    }

    private static IEnumerable<FunctionSource> OfBucket(StackResource notification, StackResources resources)
    {
        if (!notification.Declares("lambdaFunctions"))
        {
            return [];
        }

        var entries = notification.Declared("lambdaFunctions").AsList();
        return
            from i in Enumerable.Range(0, entries.Count)
            let entry = entries.ValueAt(i)
            where entry.IsUnknown || !OnlyRemovals(entry)
            from function in Functions(notification, "lambdaFunctions", entry.Part("lambdaFunctionArn"), resources)
            from bucket in Judgement.Matching(
                resources.OfType(S3.Bucket.ResourceType),
                candidate => notification.RefersTo("bucket", candidate, "id", "bucket"))
            select new FunctionSource(
                bucket,
                function,
                notification,
                [TextOf(entry.Part("filterPrefix"))],
                TextOf(entry.Part("filterSuffix")));
    }

    private static bool OnlyRemovals(PolicyValue entry) =>
        entry.Part("events") is { Kind: PolicyValueKind.List } events
        && events.AsList(PolicyValue.ReadText)
            .All(name => !name.StartsWith("s3:ObjectCreated", StringComparison.Ordinal));

    private static IEnumerable<FunctionSource> OfTopic(StackResource subscription, StackResources resources) =>
        subscription.Properties.Text("protocol") != "lambda"
            ? []
            : from function in Functions(subscription, "endpoint", subscription.Declared("endpoint"), resources)
              from topic in Judgement.Matching(
                  resources.OfType(FunctionTypes.Topic),
                  candidate => subscription.RefersTo("topic", candidate, "arn", "id"))
              select new FunctionSource(topic, function, subscription, [""]);

    // A filter of a mapping may leave out what the function writes by itself.
    private static IEnumerable<FunctionSource> OfMapping(StackResource mapping, StackResources resources) =>
        mapping.Declares("filterCriteria")
            ? []
            : from function in Functions(mapping, "functionName", mapping.Declared("functionName"), resources)
              from source in Judgement.Matching(
                  resources.OfTypes([MessagingTypes.Queue, DynamoDB.Table.ResourceType, MessagingTypes.Stream]),
                  candidate => mapping.RefersTo("eventSourceArn", candidate, "arn", "streamArn"))
              select new FunctionSource(source, function, mapping, [""]);

    // A rule over a bus of the stack that takes every event, and one over the objects of a bucket.
    private static IEnumerable<FunctionSource> OfRule(StackResource target, StackResources resources) =>
        from rule in Judgement.Matching(
            resources.OfType(FunctionTypes.EventRule), candidate => target.RefersTo("rule", candidate, "name", "id"))
        where rule.Declares("eventPattern")
        from function in Functions(target, "arn", target.Declared("arn"), resources)
        from source in Matched(rule, resources)
        select new FunctionSource(source.Resource, function, target, source.Prefixes);

    private static IEnumerable<(StackResource Resource, IReadOnlyList<string> Prefixes)> Matched(
        StackResource rule, StackResources resources)
    {
        if (rule.Properties.Value("eventPattern").IsUnknown
            && !rule.References("eventPattern").Any(source => source.Is<S3.Bucket>()))
        {
            yield break;
        }

        PolicyValue pattern;
        try
        {
            pattern = PolicyValue.ParseJson(rule.Properties.Value("eventPattern").AsText());
        }
        catch (JsonException)
        {
            yield break;
        }

        var sources = OneOrMany.Of(pattern.Inside("source")).ToList();
        if (sources.Count == 0 && !pattern.Inside("detail-type").Exists && !pattern.Inside("detail").Exists)
        {
            foreach (var bus in Judgement.Matching(
                resources.OfType(MessagingTypes.EventBus), bus => rule.RefersTo("eventBusName", bus, "name", "arn")))
            {
                yield return (bus, [""]);
            }
        }
        else if (sources.Any(source => source.Kind == PolicyValueKind.Text && source.AsText() == "aws.s3"))
        {
            var names = OneOrMany.Of(pattern.Inside("detail", "bucket", "name")).ToList();
            foreach (var bucket in resources.OfType(S3.Bucket.ResourceType)
                .Where(bucket => names.Any(bucket.Properties.Value("bucket").IsSameAs)))
            {
                yield return (bucket, KeyPrefixes(pattern.Inside("detail", "object", "key")));
            }
        }
    }

    private static IReadOnlyList<string> KeyPrefixes(PolicyValue keys) =>
        OneOrMany.Of(keys).ToList() is { Count: > 0 } filters
            ? [.. filters.Select(filter => filter.Kind switch
            {
                PolicyValueKind.Object => TextOf(filter.Inside("prefix")),
                _ => filter.AsText(),
            })]
            : [""];

    private static IReadOnlyList<StackResource> Functions(
        StackResource holder, string property, PolicyValue value, StackResources resources)
    {
        var direct = Judgement.Matching(
            resources.OfType(FunctionTypes.Function),
            candidate => holder.RefersTo(property, [value], candidate, "arn", "name", "qualifiedArn"));
        return direct.Count > 0
            ? direct
            :
            [
                .. Judgement.Matching(
                    resources.OfType(FunctionTypes.Alias), alias => holder.RefersTo(property, [value], alias, "arn"))
                    .SelectMany(alias => Judgement.Matching(
                        resources.OfType(FunctionTypes.Function),
                        function => alias.RefersTo("functionName", function))),
            ];
    }

    private static string TextOf(PolicyValue value) => value.Exists ? value.AsText() : "";
}
