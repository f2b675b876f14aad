using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class SagemakerOnlineStoreUsesKeyTests : RuleTests<SagemakerOnlineStoreUsesKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An online store with a key", Of("arn:aws:kms:eu-west-1:111122223333:key/1")),
        Compliant("A value that is not known yet", Of(PolicyValue.Unknown())),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`onlineStoreConfig.securityConfig.kmsKeyId` is not set on this feature group. Set it to a KMS key."),
        NotApplicable(
            "A store in memory",
            new("aws:sagemaker/featureGroup:FeatureGroup", "people")
            {
                Properties = new() { ["onlineStoreConfig"] = new PropertyBag { ["storageType"] = "InMemory" } },
            },
            "A store in memory is not judged."),
        NotApplicable(
            "A store that is off",
            new("aws:sagemaker/featureGroup:FeatureGroup", "people")
            {
                Properties = new() { ["onlineStoreConfig"] = new PropertyBag { ["enableOnlineStore"] = false } },
            },
            "It has no online store."),
    ];

    private static TestResource Of(PolicyValue value) =>
        new("aws:sagemaker/featureGroup:FeatureGroup", "people")
        {
            Properties = new()
            {
                ["onlineStoreConfig"] = new PropertyBag
                {
                    ["securityConfig"] = new PropertyBag { ["kmsKeyId"] = value },
                },
            },
        };
}
