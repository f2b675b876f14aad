namespace Alicerce.Infra.Encryption;

/// <summary>
/// The customer-managed keys of the stack. A class without one is null, and what belongs to it is encrypted with the
/// key that AWS keeps for the service.
/// </summary>
public sealed class Keys : ComponentResource
{
    public Keys(string name, KeysArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:encryption:Keys", name, options)
    {
        switch (args.Ownership)
        {
            case KeyOwnership.OneKey:
                DataArn = LogsArn = BackupArn = Create(name, "main", "Encrypts data, logs and backups", args);
                break;
            case KeyOwnership.KeyPerClass:
                DataArn = Create(name, "data", "Encrypts databases, tables, buckets and volumes", args);
                LogsArn = Create(name, "logs", "Encrypts log groups", args);
                BackupArn = Create(name, "backup", "Encrypts the backup vault", args);
                break;
        }

        RegisterOutputs(new Dictionary<string, object?>
        {
            ["dataArn"] = DataArn,
            ["logsArn"] = LogsArn,
            ["backupArn"] = BackupArn,
        });
    }

    /// <summary>The key of data; null when AWS holds it.</summary>
    public Input<string>? DataArn { get; }

    /// <summary>The key of logs; null when AWS holds it.</summary>
    public Input<string>? LogsArn { get; }

    /// <summary>The key of backups; null when AWS holds it.</summary>
    public Input<string>? BackupArn { get; }

    private Input<string> Create(string name, string purpose, string description, KeysArgs args)
    {
        var key = new Aws.Kms.Key(
            $"{name}-{purpose}",
            new Aws.Kms.KeyArgs
            {
                Description = $"{description} ({args.Prefix})",
                EnableKeyRotation = true,
                RotationPeriodInDays = 365,
                DeletionWindowInDays = args.DeletionWindowDays,
                Policy = KeyPolicy.For(args.Account),
            },
            new CustomResourceOptions { Parent = this, Protect = args.Protect });

        _ = new Aws.Kms.Alias(
            $"{name}-{purpose}",
            new Aws.Kms.AliasArgs { Name = $"alias/{args.Prefix}-{purpose}", TargetKeyId = key.KeyId },
            new CustomResourceOptions { Parent = this });

        return key.Arn;
    }
}
