using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Alicerce.AwsPeers;

/// <summary>An SNS topic that keeps what is published.</summary>
public sealed partial class TopicsPeer
{
    public const string TopicArn = "arn:aws:sns:sa-east-1:123456789012:approvals";

    private readonly ConcurrentQueue<(string Subject, string Message)> _messages = new();

    public IReadOnlyCollection<(string Subject, string Message)> Messages => _messages;

    internal JsonObject Answer(ReceivedCall call)
    {
        if (call.Operation != "Publish")
        {
            throw new RefusalException("InvalidAction", call.Operation);
        }

        if (call.Text("TopicArn") != TopicArn)
        {
            throw new RefusalException("NotFound", "Topic does not exist", 404);
        }

        var subject = call.Text("Subject") ?? "";
        if (!SubjectPattern().IsMatch(subject))
        {
            throw new RefusalException("InvalidParameter", "Invalid parameter: Subject");
        }

        _messages.Enqueue((subject, call.Text("Message") ?? ""));
        return new JsonObject { ["MessageId"] = "94f20ce6-13c5-43a0-9a9e-ca52d816e90b" };
    }

    // ASCII text that begins with a letter, a digit or punctuation and holds no control characters.
    [GeneratedRegex(@"\A[!-~][ -~]{0,99}\z")]
    private static partial Regex SubjectPattern();
}
