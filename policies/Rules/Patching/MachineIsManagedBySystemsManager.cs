using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Patching;

/// <summary>Systems Manager can manage a machine.</summary>
public sealed class MachineIsManagedBySystemsManager() : StackRule(new RuleInfo
{
    Id = "machine-is-managed-by-systems-manager",
    Title = "Systems Manager can manage a machine.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Patching,
    Controls = ["SSM.1"],
    Rationale = "What Systems Manager does not reach is patched by hand, or not at all.",
    Fix = "Attach `AmazonSSMManagedInstanceCore` to the role of the instance profile.",
})
{
    private const string Managed = "AmazonSSMManagedInstanceCore";

    // The agent registers the machine with it; whoever may not do it is not managed.
    private const string Needed = "ssm:UpdateInstanceInformation";

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach(context.Resources.OfTypes([Ec2.Instance.ResourceType, Ec2.LaunchTemplate.ResourceType]), machine =>
        {
            if (!machine.Declares("iamInstanceProfile"))
            {
                if (machine.Declares("launchTemplate"))
                {
                    context.NotApplicable("An instance without a profile has that of its launch template.");
                }

                context.ReportViolation(
                    machine, $"`iamInstanceProfile` is not set. Set it to a profile whose role has `{Managed}`.");
                return;
            }

            var roles = machine.References<Iam.InstanceProfile>("iamInstanceProfile")
                .SelectMany(profile => profile.Resource.References<Iam.Role>("role"))
                .ToList();
            if (roles.Count == 0)
            {
                context.NotApplicable("The role of the machine is not in this stack.");
            }

            if (!Judgement.Any(roles, role => IsManaged(role, context.Resources)))
            {
                context.ReportViolation(
                    machine,
                    $"The role {roles[0].Name} of this machine may not register it. Attach `{Managed}` to the role.");
            }
        });

    private static bool IsManaged(TypedResource<Iam.Role> role, StackResources resources) =>
        role.Resource.Declared("managedPolicyArns").AsList(PolicyValue.ReadText).Any(IsManagedPolicy)
        || Judgement.Any(
            resources.OfType<Iam.RolePolicyAttachment>().Where(
                attachment => attachment.Resource.References("role").Contains(role.Resource)),
            attachment => attachment.Resource.References<Iam.Policy>("policyArn").ToList() is { Count: > 0 } own
                ? own.Any(policy => Allows(policy.Resource))
                : IsManagedPolicy(attachment.View.PolicyArn))
        || Judgement.Any(
            resources.OfType<Iam.RolePolicy>().Where(
                policy => policy.Resource.References("role").Contains(role.Resource)),
            policy => Allows(policy.Resource));

    private static bool IsManagedPolicy(string? arn) => arn?.EndsWith($"/{Managed}", StringComparison.Ordinal) == true;

    private static bool Allows(StackResource policy) =>
        PolicyDocument.Of(policy.Properties.Value("policy")).Statements
            .Any(statement => statement.IsAllow && statement.Includes(Needed));
}
