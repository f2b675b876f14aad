namespace Alicerce.Policies.Rules.Network;

/// <summary>A notebook reaches the internet only through the network of the account.</summary>
public sealed class SagemakerNotebookHasNoDirectInternet() : ChoiceRule(
    new RuleInfo
    {
        Id = "sagemaker-notebook-has-no-direct-internet",
        Title = "A SageMaker notebook has no internet access of its own.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Network,
        Controls = ["SageMaker.1"],
        Checkov = ["CKV_AWS_122"],
        Rationale = "Through the network of SageMaker, data leaves without passing a firewall or a flow log.",
        Fix = "Set `directInternetAccess` to \"Disabled\", and choose a subnet with `subnetId`.",
    },
    "directInternetAccess",
    "this notebook",
    ["Disabled"],
    Sagemaker.NotebookInstance.ResourceType);
