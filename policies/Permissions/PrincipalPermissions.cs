namespace Alicerce.Policies.Permissions;

/// <summary>
/// What a role, user or group of the stack may do: by policies written into it, beside it, and attached to it.
/// </summary>
internal sealed class PrincipalPermissions
{
    private static readonly string[] PolicyNames = ["arn", "id"];

    private PrincipalPermissions(
        StackResource principal, IReadOnlyList<PermissionSource> sources, IReadOnlyList<string> managedArns)
    {
        Principal = principal;
        Sources = sources;
        ManagedArns = managedArns;
    }

    public StackResource Principal { get; }

    /// <summary>The documents of the stack that say what it may do.</summary>
    public IReadOnlyList<PermissionSource> Sources { get; }

    /// <summary>Managed policies that are not in the stack.</summary>
    public IReadOnlyList<string> ManagedArns { get; }

    /// <summary>A managed policy whose contents are not known; null when there is none.</summary>
    public string? Unread => ManagedArns.FirstOrDefault(arn => ManagedPolicy.ActionsOf(arn) is null);

    /// <summary>The permissions of a role, user or group.</summary>
    /// <exception cref="UnknownValueException">What is attached to it is not known.</exception>
    public static PrincipalPermissions Of(StackResource principal, StackResources resources)
    {
        var index = ReferenceIndex.Of(resources);
        var (inlineType, attachmentType, one, many) = principal.Type switch
        {
            "aws:iam/role:Role" =>
                (Iam.RolePolicy.ResourceType, Iam.RolePolicyAttachment.ResourceType, "role", "roles"),
            "aws:iam/user:User" => (IdentityTypes.UserPolicy, IdentityTypes.UserPolicyAttachment, "user", "users"),
            _ => (IdentityTypes.GroupPolicy, IdentityTypes.GroupPolicyAttachment, "group", "groups"),
        };
        var sources = index.Naming(principal, inlineType, one)
            .Select(policy => new PermissionSource(policy, "policy"))
            .Concat(Inside(principal))
            .ToList();
        var managedArns = new List<string>();
        foreach (var attachment in index.Naming(principal, attachmentType, one)
            .Concat(index.Naming(principal, IdentityTypes.PolicyAttachment, many)))
        {
            Add(attachment, "policyArn", [attachment.Properties.Value("policyArn")]);
        }

        var attached = principal.Declared("managedPolicyArns").AsList();
        Add(principal, "managedPolicyArns", [.. Enumerable.Range(0, attached.Count).Select(attached.ValueAt)]);
        return new PrincipalPermissions(principal, sources, managedArns);

        void Add(StackResource holder, string property, IReadOnlyList<PolicyValue> arns)
        {
            var own = Judgement.Matching(
                resources.OfType(Iam.Policy.ResourceType),
                policy => holder.RefersTo(property, arns, policy, PolicyNames));
            sources.AddRange(own.Select(policy => new PermissionSource(policy, "policy")));
            managedArns.AddRange(arns
                .Where(arn => own.Count == 0 || !arn.IsUnknown)
                .Select(arn => arn.AsText())
                .Where(arn => !own.Any(policy => policy.Properties.Value("arn").IsSameAs(arn))));
        }
    }

    /// <summary>
    /// Whether it may do something to a resource. A document that is not known yet, and takes a value from the
    /// resource, counts as a permission.
    /// </summary>
    public bool Allows(string action, StackResource target, string path = "") =>
        ManagedArns.Any(arn => ManagedPolicy.Allows(arn, action))
        || Judgement.Any(Sources, source => source.Allows(action, target, path));

    private static IEnumerable<PermissionSource> Inside(StackResource principal)
    {
        var inline = principal.Declared("inlinePolicies").AsList();
        return Enumerable.Range(0, inline.Count).Select(i => new PermissionSource(
            principal, "inlinePolicies", () => inline.ValueAt(i).Inside("policy")));
    }
}
