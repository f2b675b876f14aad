namespace Alicerce.Engine.Tests.Check.Documents;

public sealed class RedriveDocumentTests
{
    private const string Queue = "aws:sqs/queue:Queue";
    private const string Arn = "arn:aws:sqs:us-east-1:123456789012:q";

    [TestCase(Queue, "redrivePolicy", $$"""{ "deadLetterTargetArn": "{{Arn}}", "maxReceiveCount": 5 }""")]
    [TestCase(Queue, "redrivePolicy", $$"""{ "deadLetterTargetArn": "{{Checked.Unknown}}", "maxReceiveCount": "5" }""")]
    [TestCase(Queue, "redriveAllowPolicy", $$"""{ "redrivePermission": "byQueue", "sourceQueueArns": ["{{Arn}}"] }""")]
    [TestCase("aws:sns/topicSubscription:TopicSubscription", "redrivePolicy", $$"""{ "deadLetterTargetArn": "{{Arn}}" }""")]
    public void Takes_what_is_done_with_messages(string type, string property, string text) =>
        Assert.That(Checked.Problems(type, property, text), Is.Empty);

    [TestCase("redrivePolicy", """{ "deadLetterTarget": "a" }""",
        "`redrivePolicy.deadLetterTarget` is no field of a redrive policy. Did you mean `deadLetterTargetArn`?",
        "`redrivePolicy.deadLetterTargetArn` is missing. Write the ARN of the queue that takes the messages.",
        "`redrivePolicy.maxReceiveCount` is missing. Write how often a message is tried.")]
    [TestCase("redrivePolicy", """{ "deadLetterTargetArn": "arn:aws:sns:us-east-1:123456789012:t", "maxReceiveCount": 0 }""",
        "`redrivePolicy.deadLetterTargetArn` is the string `arn:aws:sns:us-east-1:123456789012:t`, but must be an ARN of `sqs`, " +
        "not of `sns`. Use the ARN of a resource of `sqs`.",
        "`redrivePolicy.maxReceiveCount` is the number `0`, but must be a whole number from 1 to 1000. Write one inside of that " +
        "range.")]
    [TestCase("redriveAllowPolicy", """{ "redrivePermission": "some" }""",
        "`redriveAllowPolicy.redrivePermission` is the string `some`, but must be `allowAll` or `denyAll` or `byQueue`. Write " +
        "one of them.")]
    [TestCase("redriveAllowPolicy", """{ "redrivePermission": "byQueue" }""",
        "`redriveAllowPolicy.redrivePermission` is the string `byQueue`, which needs `sourceQueueArns`. Name the queues there.")]
    public void Names_mistakes_by_their_path(string property, string text, params string[] problems) =>
        Assert.That(Checked.Problems(Queue, property, text), Is.EqualTo(problems));
}
