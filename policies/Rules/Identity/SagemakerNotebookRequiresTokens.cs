namespace Alicerce.Policies.Rules.Identity;

/// <summary>Programs on a notebook cannot be tricked into giving its credentials away.</summary>
public sealed class SagemakerNotebookRequiresTokens() : ChoiceRule(
    new RuleInfo
    {
        Id = "sagemaker-notebook-requires-tokens",
        Title = "A SageMaker notebook asks for session tokens before it gives credentials away.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Identity,
        Checkov = ["CKV_AWS_371"],
        Rationale = "The first version of the metadata service answers everyone on the machine who can send a request.",
        Fix = "Set `instanceMetadataServiceConfiguration.minimumInstanceMetadataServiceVersion` to \"2\".",
    },
    "instanceMetadataServiceConfiguration.minimumInstanceMetadataServiceVersion",
    "this notebook",
    ["2"],
    Sagemaker.NotebookInstance.ResourceType);
