using Alicerce.Policies.Functions;
using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Deliveries;

/// <summary>Something that sends with the permissions of a role, because a resource says so.</summary>
/// <param name="Sender">The resource that says so.</param>
/// <param name="Noun">What the sender is, in a sentence.</param>
/// <param name="Target">The resource that it sends to.</param>
/// <param name="Action">The action that sends to it.</param>
/// <param name="HasRole">Whether a role is named at all.</param>
/// <param name="Roles">The role, when it is in the stack.</param>
internal sealed record RoleDelivery(
    StackResource Sender,
    string Noun,
    StackResource Target,
    string Action,
    bool HasRole,
    IReadOnlyList<StackResource> Roles)
{
    private static readonly IReadOnlyDictionary<string, string> Actions = new Dictionary<string, string>
    {
        [MessagingTypes.Queue] = "sqs:SendMessage",
        [FunctionTypes.Topic] = "sns:Publish",
        [FunctionTypes.Function] = "lambda:InvokeFunction",
        [MessagingTypes.StateMachine] = "states:StartExecution",
        [MessagingTypes.EventBus] = "events:PutEvents",
        [MessagingTypes.Stream] = "kinesis:PutRecord",
    };

    // What EventBridge reaches only with a role; queues, topics and functions admit it by themselves.
    private static readonly string[] RoleTargets =
        [MessagingTypes.StateMachine, MessagingTypes.EventBus, MessagingTypes.Stream];

    private static readonly string[] FailureTargets =
        [MessagingTypes.Queue, FunctionTypes.Topic, FunctionTypes.Function, MessagingTypes.EventBus];

    /// <summary>The types of resources that send with a role.</summary>
    public static IReadOnlyList<string> SenderTypes { get; } =
    [
        FunctionTypes.EventTarget,
        FunctionTypes.Schedule,
        FunctionTypes.Function,
        FunctionTypes.InvokeConfig,
        FunctionTypes.EventSource,
    ];

    /// <summary>The deliveries of one sender to resources of the stack.</summary>
    /// <exception cref="UnknownValueException">Where it sends to is not known yet.</exception>
    public static IReadOnlyList<RoleDelivery> Of(StackResource sender, StackResources resources) => sender.Type switch
    {
        FunctionTypes.EventTarget => To(
            resources, sender, "the event target", "arn", [sender.Stated("arn")], RoleTargets,
            sender, "roleArn", sender.Stated("roleArn")),
        FunctionTypes.Schedule => To(
            resources, sender, "the schedule", "target",
            [sender.Stated("target").Part("arn"), sender.Stated("target").Part("deadLetterConfig").Part("arn")],
            [.. Actions.Keys],
            sender, "target", sender.Stated("target").Part("roleArn")),
        FunctionTypes.Function => To(
            resources, sender, "the failed events of the function", "deadLetterConfig",
            [sender.Stated("deadLetterConfig").Part("targetArn")], FailureTargets,
            sender, "role", sender.Stated("role")),
        FunctionTypes.InvokeConfig => OfFunction(
            resources, sender, "the results of the function", "destinationConfig",
            [
                sender.Stated("destinationConfig").Part("onFailure").Part("destination"),
                sender.Stated("destinationConfig").Part("onSuccess").Part("destination"),
            ]),
        _ => OfFunction(
            resources, sender, "the failed records of the mapping", "destinationConfig",
            [sender.Stated("destinationConfig").Part("onFailure").Part("destinationArn")]),
    };

    /// <summary>Whether the role may send; null when a managed policy whose contents are not known decides.</summary>
    public bool? IsAllowed(StackResources resources)
    {
        string? unread = null;
        foreach (var role in Roles)
        {
            var permissions = PrincipalPermissions.Of(role, resources);
            if (!permissions.Allows(Action, Target))
            {
                if (permissions.Unread is null)
                {
                    return false;
                }

                unread = permissions.Unread;
            }
        }

        return unread is null ? true : null;
    }

    private static IReadOnlyList<RoleDelivery> OfFunction(
        StackResources resources,
        StackResource sender,
        string noun,
        string property,
        IReadOnlyList<PolicyValue> targets) =>
    [
        .. Judgement.Matching(
            resources.OfType(FunctionTypes.Function),
            function => sender.RefersTo("functionName", function, "name", "arn", "id", "qualifiedArn"))
            .SelectMany(function => To(
                resources, sender, noun, property, targets, FailureTargets,
                function, "role", function.Stated("role"))),
    ];

    private static IReadOnlyList<RoleDelivery> To(
        StackResources resources,
        StackResource sender,
        string noun,
        string property,
        IReadOnlyList<PolicyValue> targets,
        IReadOnlyList<string> types,
        StackResource holder,
        string roleProperty,
        PolicyValue role)
    {
        var values = targets.Where(target => target.Exists).ToList();
        if (values.Count == 0)
        {
            return [];
        }

        var found = Judgement.Matching(
            resources.OfTypes(types), candidate => sender.RefersTo(property, values, candidate, "arn"));
        var roles = found.Count == 0 || !role.Exists
            ? []
            : Judgement.Matching(
                resources.OfType(Iam.Role.ResourceType),
                candidate => holder.RefersTo(roleProperty, [role], candidate, "arn"));
        return [.. found.Select(target =>
            new RoleDelivery(sender, noun, target, Actions[target.Type], role.Exists, roles))];
    }
}
