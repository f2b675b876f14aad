namespace Alicerce.Engine.Tests.Check.Documents;

public sealed class PatternDocumentTests
{
    [TestCase("""{ "source": ["aws.s3"], "detail-type": ["Object Created"], "detail": { "bucket": { "name": ["b"] } } }""")]
    [TestCase("""{ "detail": { "a": [{ "prefix": "x" }, { "suffix": { "equals-ignore-case": ".PNG" } }, null, 3, true] } }""")]
    [TestCase("""{ "detail": { "a": [{ "anything-but": ["x", "y"] }, { "anything-but": { "prefix": "z" } }, { "exists": false }] } }""")]
    [TestCase("""{ "detail": { "n": [{ "numeric": [">", 0, "<=", 5] }], "ip": [{ "cidr": "10.0.0.0/24" }], "w": [{ "wildcard": "a*b" }] } }""")]
    [TestCase("""{ "$or": [{ "source": ["a"] }, { "account": ["123456789012"] }] }""")]
    [TestCase($$"""{ "source": ["{{Checked.Unknown}}"], "detail": "{{Checked.Unknown}}" }""")]
    public void Takes_patterns_of_events(string text) => Assert.That(Event(text), Is.Empty);

    [TestCase("{}", "`eventPattern` is empty, and fits nothing. Name a field.")]
    [TestCase("""{ "source": "aws.s3" }""", "`eventPattern.source` is the string `aws.s3`, but a field has a list of values. Write " +
        "`[…]` around it.")]
    [TestCase("""{ "source": [] }""", "`eventPattern.source` is empty, and fits nothing. Name a value.")]
    [TestCase("""{ "detailType": ["x"] }""", "`eventPattern.detailType` is no field of events. Did you mean `detail-type`?")]
    [TestCase("""{ "bucket": ["x"] }""", "`eventPattern.bucket` is no field of events. What a service says of an event is under " +
        "`detail`.")]
    [TestCase("""{ "source": [["x"]] }""", "`eventPattern.source[0]` is a list, but a value is a string, a number, a boolean, null or " +
        "an operator. Write one.")]
    [TestCase("""{ "source": [{ "prefx": "aws" }] }""", "`eventPattern.source[0].prefx` is no operator of patterns. Did you mean " +
        "`prefix`?")]
    [TestCase("""{ "source": [{ "prefix": "a", "suffix": "b" }] }""", "`eventPattern.source[0]` has 2 operators. Write one per object.")]
    [TestCase("""{ "detail": { "n": [{ "numeric": ["over", 0] }] } }""", "`eventPattern.detail.n[0].numeric` must have comparisons and " +
        "numbers by turns. Write it like `[\">\", 0, \"<=\", 5]`.")]
    [TestCase("""{ "detail": { "n": [{ "exists": "yes" }] } }""", "`eventPattern.detail.n[0].exists` is the string `yes`, but must be a " +
        "boolean. Write `true` or `false`.")]
    [TestCase("""{ "detail": { "ip": [{ "cidr": "10.0.0.1/24" }] } }""", "`eventPattern.detail.ip[0].cidr` is the string `10.0.0.1/24`, " +
        "but has address bits behind its length. Write `10.0.0.0/24`.")]
    [TestCase("""{ "$or": [{ "source": ["a"] }] }""", "`eventPattern[\"$or\"]` has fewer than two alternatives. Add one, or write it " +
        "without `$or`.")]
    [TestCase("""{ "detail": {} }""", "`eventPattern.detail` is empty, and fits nothing. Name a field in it.")]
    public void Names_mistakes_by_their_path(string text, string problem) =>
        Assert.That(Event(text), Is.EqualTo(new[] { problem }));

    [TestCase("""{ "kind": ["a", { "anything-but": "b" }] }""", "MessageAttributes", null)]
    [TestCase("""{ "order": { "kind": ["a"] } }""", "MessageBody", null)]
    [TestCase("""{ "order": { "kind": ["a"] } }""", Checked.Unknown, null)]
    [TestCase("""{ "order": { "kind": ["a"] } }""", "MessageAttributes",
        "`filterPolicy.order` is an object, and attributes of messages have no levels. Set `filterPolicyScope` to " +
        "`MessageBody`, or write a list.")]
    public void Reads_filters_of_subscriptions(string text, string scope, string? problem) => Assert.That(
        Checked.Problems(
            "aws:sns/topicSubscription:TopicSubscription", "filterPolicy", text, $$"""{ "filterPolicyScope": "{{scope}}" }"""),
        problem is null ? Is.Empty : Is.EqualTo(new[] { problem }));

    [Test]
    public void Reads_filters_of_event_sources() => Assert.That(
        Checked.Problems(
            "aws:lambda/eventSourceMapping:EventSourceMapping",
            Checked.Map("""{ "filterCriteria": { "filters": [{ "pattern": "{\"body\": {\"a\": [1]}}" }, { "pattern": "{\"body\": 1}" }] } }""")),
        Is.EqualTo(new[]
        {
            "`filterCriteria.filters[1].pattern.body` is the number `1`, but a field has a list of values. Write `[…]` around it.",
        }));

    private static string[] Event(string text) => Checked.Problems("aws:cloudwatch/eventRule:EventRule", "eventPattern", text);
}
