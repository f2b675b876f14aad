using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>What containers of a monitoring job tell each other is encrypted.</summary>
public sealed class SagemakerMonitoringEncryptsBetweenContainers() : MonitoringNetworkRule(
    new RuleInfo
    {
        Id = "sagemaker-monitoring-encrypts-between-containers",
        Title = "SageMaker monitoring encrypts the traffic between its containers.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["SageMaker.22", "SageMaker.9"],
        Checkov = ["CKV_AWS_369"],
        Rationale = "A job with several instances sends parts of the data between them.",
        Fix = "Set `networkConfig.enableInterContainerTrafficEncryption` of the job to true.",
    },
    "enableInterContainerTrafficEncryption");
