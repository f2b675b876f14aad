using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class SecretUsesCustomerKeyTests : RuleTests<SecretUsesCustomerKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A secret with a key", Secret("arn:aws:kms:eu-west-1:111122223333:key/1")),
        Violating(
            "A secret of its default",
            Secret(PolicyValue.Null),
            "`kmsKeyId` is not set on this secret. Set it to the ARN of a KMS key."),
        Violating(
            "A secret that names the key of AWS",
            Secret("alias/aws/secretsmanager"),
            "`kmsKeyId` is \"alias/aws/secretsmanager\" on this secret, which is the key of AWS. Set it to the ARN of "
            + "a KMS key of the account."),
        Undecided("A key that is not known yet", "kmsKeyId", Secret(PolicyValue.Unknown())),
    ];

    private static TestResource Secret(PolicyValue key) =>
        TestResource.Of<SecretsManager.Secret>("signing", new() { ["kmsKeyId"] = key });
}
