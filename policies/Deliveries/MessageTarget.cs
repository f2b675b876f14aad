using Alicerce.Policies.Functions;
using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Deliveries;

/// <summary>A queue or topic, with the policies that say who may send to it.</summary>
internal sealed class MessageTarget(StackResource resource, StackResources resources)
{
    /// <summary>The types of resources that messages are sent to by permission of their own policy.</summary>
    public static readonly IReadOnlyList<string> Types = [MessagingTypes.Queue, FunctionTypes.Topic];

    public StackResource Resource => resource;

    public bool IsQueue => resource.Type == MessagingTypes.Queue;

    /// <summary>What it is, in a sentence.</summary>
    public string Noun => IsQueue ? "queue" : "topic";

    /// <summary>The action that sends to it.</summary>
    public string SendAction => IsQueue ? "sqs:SendMessage" : "sns:Publish";

    /// <summary>The resource that adds a policy to it.</summary>
    public string PolicyType => IsQueue ? "aws.sqs.QueuePolicy" : "aws.sns.TopicPolicy";

    /// <summary>Its policies, written into it or beside it.</summary>
    public IReadOnlyList<PermissionSource> Policies => field ??=
    [
        .. (IsQueue
            ? ReferenceIndex.Of(resources).Naming(resource, MessagingTypes.QueuePolicy, "queueUrl", "id", "url")
            : ReferenceIndex.Of(resources).Naming(resource, MessagingTypes.TopicPolicy, "arn", "arn", "id"))
            .Select(policy => new PermissionSource(policy, "policy")),
        .. resource.Declares("policy") ? [new PermissionSource(resource, "policy")] : Array.Empty<PermissionSource>(),
    ];

    /// <summary>
    /// Whether its policies let a service send for an origin. A policy that is not known yet, and takes a value from
    /// the origin, counts as one that does.
    /// </summary>
    public bool Admits(Delivery delivery) => Policies.Count == 0
        // The policy that SNS makes by itself lets in what the account owns, and of the services only alarms are that.
        ? !IsQueue && delivery.Service == Delivery.Alarms
        : Judgement.Any(
            Policies,
            policy => (policy.IsUnknown && delivery.Origins.Any(policy.Mentions))
                || Judgement.Any(policy.Statements, statement => Admits(statement, delivery)));

    private bool Admits(PolicyStatement statement, Delivery delivery) =>
        statement.IsAllow
        && statement.Includes(SendAction)
        && statement.Principals.Any(principal =>
            principal.IsEveryone || (principal.Kind == "Service" && principal.Name == delivery.Service))
        && statement.Conditions.All(condition => IsMet(condition, delivery));

    private static bool IsMet(PolicyCondition condition, Delivery delivery) => condition.Key.ToUpperInvariant() switch
    {
        "AWS:SOURCEARN" => delivery.Origins.Count == 0 || Judgement.Any(
            delivery.Origins,
            origin => Judgement.Any(condition.Values, pattern => ResourcePattern.Means(pattern, origin))),
        "AWS:SOURCEOWNER" => delivery.Service == Delivery.Alarms,
        "AWS:PRINCIPALSERVICENAME" => condition.Values.Contains(delivery.Service),
        _ => !condition.ShutsServicesOut,
    };
}
