using Alicerce.Infra.Encryption;

namespace Alicerce.Infra.Backups;

/// <summary>What waits in another Region for the day on which the first one is lost: a vault, and a key for all copies.</summary>
public sealed class RecoverySite : ComponentResource
{
    public RecoverySite(string name, RecoverySiteArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:backups:RecoverySite", name, options)
    {
        var lasting = new CustomResourceOptions { Parent = this, Protect = args.Protect };
        var key = new Aws.Kms.Key(
            name,
            new Aws.Kms.KeyArgs
            {
                Region = args.Region,
                Description = $"Encrypts copies of backups, snapshots and images ({args.Prefix})",
                EnableKeyRotation = true,
                RotationPeriodInDays = 365,
                DeletionWindowInDays = args.DeletionWindowDays,
                Policy = KeyPolicy.For(args.Account.In(args.Region)),
            },
            lasting);
        _ = new Aws.Kms.Alias(
            name,
            new Aws.Kms.AliasArgs
            {
                Region = args.Region,
                Name = $"alias/{args.Prefix}-recovery",
                TargetKeyId = key.KeyId,
            },
            new CustomResourceOptions { Parent = this });

        var vault = new Aws.Backup.Vault(
            name,
            new Aws.Backup.VaultArgs { Region = args.Region, KmsKeyArn = key.Arn, ForceDestroy = args.EmptyOnDestroy },
            lasting);

        Region = args.Region;
        KeyArn = key.Arn;
        VaultArn = vault.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["vaultArn"] = VaultArn });
    }

    /// <summary>Where the copies are.</summary>
    public string Region { get; }

    /// <summary>Encrypts copies in that Region: backups, snapshots, images.</summary>
    public Output<string> KeyArn { get; }

    /// <summary>Takes the copies of backups.</summary>
    public Output<string> VaultArn { get; }
}
