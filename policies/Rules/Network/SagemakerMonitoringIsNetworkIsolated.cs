using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Network;

/// <summary>The code of a monitoring job talks to nobody.</summary>
public sealed class SagemakerMonitoringIsNetworkIsolated() : MonitoringNetworkRule(
    new RuleInfo
    {
        Id = "sagemaker-monitoring-is-network-isolated",
        Title = "SageMaker monitoring is isolated from the network.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Network,
        Controls = ["SageMaker.11", "SageMaker.14"],
        Rationale = "The code of a job sees what people ask a model, and could otherwise send it to anyone.",
        Fix = "Set `networkConfig.enableNetworkIsolation` of the job to true.",
    },
    "enableNetworkIsolation");
