using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>Nobody may move files through CloudShell.</summary>
public sealed class CloudShellFullAccessIsNotAttached() : AttachmentRule(
    new RuleInfo
    {
        Id = "cloud-shell-full-access-is-not-attached",
        Title = "Nobody gets AWSCloudShellFullAccess.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Identity,
        Controls = ["IAM.27"],
        Rationale =
            "CloudShell has a way to the internet: whoever may upload and download files there can carry data out.",
        Fix = "Attach a policy that lists the actions and resources that are needed.",
    },
    "AWSCloudShellFullAccess");
