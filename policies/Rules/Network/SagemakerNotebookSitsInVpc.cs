namespace Alicerce.Policies.Rules.Network;

/// <summary>Security groups and flow logs hold for a notebook.</summary>
public sealed class SagemakerNotebookSitsInVpc() : PresenceRule(
    new RuleInfo
    {
        Id = "sagemaker-notebook-sits-in-vpc",
        Title = "A SageMaker notebook is inside of a VPC.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Network,
        Controls = ["SageMaker.2"],
        Checkov = ["CKV_AWS_306"],
        AlwaysDecides = Certainty.OfSetting,
        Rationale = "Outside of it, no security group limits what the notebook talks to, and nothing records it.",
        Fix = "Set `subnetId` to a private subnet, and `securityGroups`.",
    },
    "subnetId",
    "this notebook",
    "the id of a private subnet",
    Sagemaker.NotebookInstance.ResourceType);
