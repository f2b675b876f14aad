using System.Buffers;
using Alicerce.Policies.Deliveries;
using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Alarms;

/// <summary>Queues that hold what nothing could handle.</summary>
internal static class FailureQueues
{
    private static readonly IReadOnlyList<(string Type, string Property)> Users =
    [
        (MessagingTypes.Queue, "redrivePolicy"),
        (MessagingTypes.RedrivePolicy, "redrivePolicy"),
        (FunctionTypes.Function, "deadLetterConfig"),
        (FunctionTypes.InvokeConfig, "destinationConfig"),
        (FunctionTypes.EventSource, "destinationConfig"),
        (FunctionTypes.EventTarget, "deadLetterConfig"),
        (FunctionTypes.TopicSubscription, "redrivePolicy"),
    ];

    // What an ARN consists of: everything else ends one in a text.
    private static readonly SearchValues<char> OfArns =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:-_.");

    /// <summary>
    /// The queues that another resource names for what it fails at: by a value that it takes from them, or in a text
    /// that has their ARN.
    /// </summary>
    public static IReadOnlyList<StackResource> Of(StackResources resources)
    {
        var users = Users
            .SelectMany(user => resources.OfType(user.Type), (user, other) => (Resource: other, user.Property))
            .ToList();
        var sources = users.SelectMany(user => user.Resource.References(user.Property)).ToHashSet();
        var arns = users
            .SelectMany(user => Texts(user.Resource.Properties.Value(user.Property)))
            .SelectMany(Arns)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. resources.OfType(MessagingTypes.Queue).Where(queue => sources.Contains(queue)
                || (queue.Properties.Value("arn") is { Exists: true, IsUnknown: false } arn
                    && arns.Contains(arn.AsText()))),
        ];
    }

    private static IEnumerable<string> Texts(PolicyValue value) => value.Kind switch
    {
        PolicyValueKind.Text => [value.AsText()],
        PolicyValueKind.Object => value.AsMap(PolicyValue.ReadValue).SelectMany(part => Texts(part.Value)),
        _ => [],
    };

    private static List<string> Arns(string text)
    {
        var arns = new List<string>();
        for (var rest = text.AsSpan(); rest.IndexOf("arn:") is >= 0 and var start;)
        {
            rest = rest[start..];
            var end = rest.IndexOfAnyExcept(OfArns) is >= 0 and var found ? found : rest.Length;
            arns.Add(rest[..end].ToString());
            rest = rest[end..];
        }

        return arns;
    }
}
