using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>Nobody in the stack is an administrator.</summary>
public sealed class AdministratorAccessIsNotAttached() : AttachmentRule(
    new RuleInfo
    {
        Id = "administrator-access-is-not-attached",
        Title = "Nobody gets AdministratorAccess.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Identity,
        Controls = ["IAM.1"],
        Checkov = ["CKV_AWS_274"],
        Rationale = "A role of an application that is taken over would hand over the account.",
        Fix = "Attach a policy that lists the actions and resources that are needed.",
    },
    "AdministratorAccess");
