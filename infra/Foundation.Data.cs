using Alicerce.Infra.Data;
using Alicerce.Infra.Encryption;
using Alicerce.Infra.Networking;

namespace Alicerce.Infra;

public sealed partial class Foundation
{
    private Keys CreateKeys() => new(
        "keys",
        new KeysArgs
        {
            Account = _account,
            Prefix = _settings.Prefix,
            Ownership = _settings.Keys.Ownership,
            DeletionWindowDays = _settings.Keys.DeletionWindowDays,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);

    private Database CreateDatabase(Keys keys, Network network) => new(
        "database",
        new DatabaseArgs
        {
            Account = _account,
            Tags = _tags,
            Identifier = _settings.Prefix,
            SubnetIds = network.IsolatedSubnetIds,
            SecurityGroupId = network.SecurityGroups.DatabaseId,
            InstanceClass = _settings.Database.InstanceClass,
            MultiAz = _settings.Database.MultiAz,
            StorageGb = _settings.Database.StorageGb,
            MaxStorageGb = _settings.Database.MaxStorageGb,
            BackupDays = _settings.Database.BackupDays,
            DeletionProtection = _settings.Database.DeletionProtection,
            FinalSnapshot = _settings.Database.FinalSnapshot,
            EnhancedMonitoring = _settings.Database.EnhancedMonitoring,
            ApplyImmediately = _settings.Database.ApplyImmediately,
            LogRetentionDays = _settings.Logs.RetentionDays,
            KeyArn = keys.DataArn,
            LogKeyArn = keys.LogsArn,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);
}
