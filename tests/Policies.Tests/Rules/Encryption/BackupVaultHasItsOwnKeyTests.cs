using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class BackupVaultHasItsOwnKeyTests : RuleTests<BackupVaultHasItsOwnKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A vault with a key that is not known yet", Vault(new() { ["kmsKeyArn"] = PolicyValue.Unknown() })),
        Violating(
            "A vault without a key",
            Vault([]),
            "`kmsKeyArn` is not set on this vault, so the key of AWS encrypts it. Name a key of the account."),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
    ];

    private static TestResource Vault(PropertyBag properties) =>
        TestResource.Of<Backup.Vault>("daily", properties);
}
