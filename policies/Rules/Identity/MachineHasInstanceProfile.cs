namespace Alicerce.Policies.Rules.Identity;

/// <summary>A machine has a role of its own.</summary>
public sealed class MachineHasInstanceProfile() : ResourceRule(new RuleInfo
{
    Id = "machine-has-instance-profile",
    Title = "A machine has a role of its own.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Identity,
    Checkov = ["CKV2_AWS_41"],
    Rationale =
        "Software on a machine without a role is given long-lived keys instead, which leak and do not expire.",
    Fix =
        "Set `iamInstanceProfile` to an instance profile whose role may do what the machine has to.",
},
    ComputeTypes.Machines)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Properties.Has("iamInstanceProfile"))
        {
            return;
        }

        if (context.Properties.Has("launchTemplate"))
        {
            context.NotApplicable("An instance without a profile has that of its launch template.");
        }

        context.ReportViolation(
            "`iamInstanceProfile` is not set. Set it to the instance profile of a role for this machine.");
    }
}
