using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class SagemakerOfflineStoreUsesKeyTests : RuleTests<SagemakerOfflineStoreUsesKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An offline store with a key", Of("arn:aws:kms:eu-west-1:111122223333:key/1")),
        Compliant("A value that is not known yet", Of(PolicyValue.Unknown())),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`offlineStoreConfig.s3StorageConfig.kmsKeyId` is not set on this feature group. Set it to a KMS key."),
        NotApplicable(
            "No offline store",
            new("aws:sagemaker/featureGroup:FeatureGroup", "people"),
            "It has no offline store."),
    ];

    private static TestResource Of(PolicyValue value) =>
        new("aws:sagemaker/featureGroup:FeatureGroup", "people")
        {
            Properties = new()
            {
                ["offlineStoreConfig"] = new PropertyBag
                {
                    ["s3StorageConfig"] = new PropertyBag { ["kmsKeyId"] = value },
                },
            },
        };
}
