namespace Alicerce.Policies.Rules.Identity;

/// <summary>A machine has a role of its own.</summary>
public sealed class MachineHasInstanceProfile() : PresenceRule(
    new RuleInfo
    {
        Id = "machine-has-instance-profile",
        Title = "A machine has a role of its own.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Identity,
        Checkov = ["CKV2_AWS_41"],
        AlwaysDecides = Certainty.OfSetting,
        Rationale =
            "Software on a machine without a role is given long-lived keys instead, which leak and do not expire.",
        Fix = "Set `iamInstanceProfile` to an instance profile whose role may do what the machine has to.",
    },
    "iamInstanceProfile",
    "this machine",
    "the instance profile of a role of its own",
    ComputeTypes.Machines)
{
    /// <inheritdoc/>
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        !resource.Has("iamInstanceProfile") && resource.Has("launchTemplate")
            ? "An instance without a profile has that of its launch template."
            : null;
}
