namespace Alicerce.Policies.Rules.Identity;

/// <summary>Who uses a notebook cannot change its machine.</summary>
public sealed class SagemakerNotebookUsersAreNotRoot() : ChoiceRule(
    new RuleInfo
    {
        Id = "sagemaker-notebook-users-are-not-root",
        Title = "The users of a SageMaker notebook are not root.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Identity,
        Controls = ["SageMaker.3"],
        Checkov = ["CKV_AWS_307"],
        Rationale = "Root can read the credentials of other users, and take off what watches the machine.",
        Fix = "Set `rootAccess` to \"Disabled\"; lifecycle scripts run as root all the same.",
    },
    "rootAccess",
    "this notebook",
    ["Disabled"],
    Sagemaker.NotebookInstance.ResourceType);
