using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The history of features is encrypted with a key.</summary>
public sealed class SagemakerOfflineStoreUsesKey() : PresenceRule(
    new RuleInfo
    {
        Id = "sagemaker-offline-store-uses-key",
        Title = "The offline store of SageMaker features is encrypted with a KMS key.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["SageMaker.17"],
        Rationale = "Features are personal data more often than not; a key decides who may read their history.",
        Fix = "Set `offlineStoreConfig.s3StorageConfig.kmsKeyId` to a KMS key.",
    },
    "offlineStoreConfig.s3StorageConfig.kmsKeyId",
    "this feature group",
    "a KMS key",
    AnalyticsTypes.FeatureGroup)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.Has("offlineStoreConfig") ? null : "It has no offline store.";
}
