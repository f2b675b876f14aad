using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The current features are encrypted with a key.</summary>
public sealed class SagemakerOnlineStoreUsesKey() : PresenceRule(
    new RuleInfo
    {
        Id = "sagemaker-online-store-uses-key",
        Title = "The online store of SageMaker features is encrypted with a KMS key.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["SageMaker.18"],
        Rationale = "Features are personal data more often than not; a key decides who may read them.",
        Fix = "Set `onlineStoreConfig.securityConfig.kmsKeyId` to a KMS key.",
    },
    "onlineStoreConfig.securityConfig.kmsKeyId",
    "this feature group",
    "a KMS key",
    AnalyticsTypes.FeatureGroup)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        !resource.Has("onlineStoreConfig")
        || (resource.At("onlineStoreConfig.enableOnlineStore") is { Exists: true } store && !store.AsBoolean())
            ? "It has no online store."
        : resource.At("onlineStoreConfig.storageType") is { Exists: true } storage && storage.AsText() == "InMemory"
            ? "A store in memory is not judged."
            : null;
}
