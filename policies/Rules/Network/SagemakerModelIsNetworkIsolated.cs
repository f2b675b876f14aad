namespace Alicerce.Policies.Rules.Network;

/// <summary>The code of a model talks to nobody.</summary>
public sealed class SagemakerModelIsNetworkIsolated() : SwitchRule(
    new RuleInfo
    {
        Id = "sagemaker-model-is-network-isolated",
        Title = "A SageMaker model is isolated from the network.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Network,
        Controls = ["SageMaker.5"],
        Checkov = ["CKV_AWS_370"],
        Rationale = "The code of a model, often made by others, could otherwise send what it is asked to anyone.",
        Fix = "Set `enableNetworkIsolation` to true; SageMaker itself still fetches the data of the model.",
    },
    "enableNetworkIsolation",
    "this model",
    Sagemaker.Model.ResourceType);
