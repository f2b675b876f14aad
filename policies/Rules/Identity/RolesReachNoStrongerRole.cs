using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>No role can work with the permissions of a stronger one, in however many steps.</summary>
public sealed class RolesReachNoStrongerRole() : StackRule(new RuleInfo
{
    Id = "roles-reach-no-stronger-role",
    Title = "A role reaches no stronger role by way of another.",
    Severity = PolicySeverity.Critical,
    Pillar = Pillar.Identity,
    Rationale =
        "Who may hand a role to a new function, or change the code of one that has it, has its permissions without "
        + "ever being given them.",
    Fix =
        "Name in `iam:PassRole` only roles that may do no more, with a condition on `iam:PassedToService`, or give the "
        + "holder a permission boundary.",
    Limits =
        "A step leads from a role of the stack to another one that it may pass to a service which trusts that role, "
        + "with a call that starts work there (Lambda, EC2, Glue, SageMaker, Step Functions, CloudFormation, ECS, "
        + "Scheduler, CodeBuild); that it may assume; whose trust it may change; or whose function it may give new "
        + "code. Steps follow each other, and the shortest way to a role that may call something its origin may not is "
        + "reported; so is a role that may change its own policies. Statements that deny, permission boundaries of the "
        + "stack, `iam:PassedToService` and the managed policies of AWS that programs attach most count; other "
        + "conditions do not narrow. An action on other resources counts as stronger. A role with a boundary or a "
        + "managed policy whose contents are not known is not judged, users and groups are not looked at, and a role "
        + "that deploys is meant to be strong: exempt it with a reason. Before deployment, a role whose policy is not "
        + "known yet is not decided, unless there is no other role. What one statement allows on every resource is the "
        + "matter of `iam-policy-escalates-no-privileges`.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var roles = context.Resources.OfType(Iam.Role.ResourceType);
        var known = new Dictionary<StackResource, EffectivePermissions>();
        context.ForEach(roles, role =>
        {
            var start = EffectiveOf(role);
            if (start.Unread is { } unread)
            {
                context.NotApplicable($"What {unread} says is not known.");
            }

            if (start.MayDoEverything)
            {
                context.NotApplicable("It may do everything already.");
            }

            if (Escalation.OfItself(start, PrincipalPermissions.Of(role, context.Resources)) is { } how)
            {
                context.ReportViolation(role, $"This role may change what it is allowed: {how}. Take that away.");
            }
            else if (roles.Count > 1 && FindWay(context.Resources, start, EffectiveOf) is ({ } way, { } action))
            {
                context.ReportViolation(
                    role,
                    $"This role reaches {way[^1].Role.Name}, which may call `{action}`, and may not do so itself: by "
                    + $"{string.Join(", then ", way.Select(step => step.How))}. Name only roles that may do no more.");
            }
        });

        EffectivePermissions EffectiveOf(StackResource role) => known.TryGetValue(role, out var found)
            ? found
            : known[role] = EffectivePermissions.Of(role, context.Resources);
    }

    // Breadth first, so that the shortest way is found.
    private static (IReadOnlyList<Escalation>? Way, string? Action) FindWay(
        StackResources resources,
        EffectivePermissions start,
        Func<StackResource, EffectivePermissions> effectiveOf)
    {
        var ways = new Queue<IReadOnlyList<Escalation>>([[]]);
        var seen = new HashSet<StackResource> { start.Role };
        while (ways.TryDequeue(out var way))
        {
            var here = way.Count == 0 ? start : effectiveOf(way[^1].Role);
            foreach (var step in Escalation.From(here, resources).Where(step => seen.Add(step.Role)))
            {
                IReadOnlyList<Escalation> longer = [.. way, step];
                if (effectiveOf(step.Role).ActionBeyond(start) is { } action)
                {
                    return (longer, action);
                }

                ways.Enqueue(longer);
            }
        }

        return (null, null);
    }
}
