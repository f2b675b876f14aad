using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class RedshiftNamespaceUsesCustomerKeyTests : RuleTests<RedshiftNamespaceUsesCustomerKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A namespace with a key", Of("arn:aws:kms:eu-west-1:111122223333:key/1")),
        Compliant("A value that is not known yet", Of(PolicyValue.Unknown())),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`kmsKeyId` is not set on this namespace. Set it to the ARN of a KMS key."),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<RedshiftServerless.Namespace>("warehouse", new() { ["kmsKeyId"] = value });
}
