using Alicerce.Infra.Data;
using Alicerce.Infra.Encryption;
using Alicerce.Infra.Networking;
using Alicerce.Infra.Web;
using Alicerce.Infra.Workers;

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

    private Database CreateDatabase(Keys keys, Network network)
    {
        var generation = _settings.Database.Generation;
        if (_settings.Database.KeepPrevious)
        {
            _ = Generation(generation - 1, keys, network, restore: null);
        }

        return Generation(
            generation,
            keys,
            network,
            _settings.Database.RestoreFrom is { } source
                ? DatabaseRestore.From(source, DatabaseIdentifier(generation - 1))
                : null);
    }

    private string DatabaseIdentifier(int generation) =>
        generation == 1 ? _settings.Prefix : $"{_settings.Prefix}-{generation}";

    private Database Generation(int generation, Keys keys, Network network, DatabaseRestore? restore) => new(
        generation == 1 ? "database" : $"database-{generation}",
        new DatabaseArgs
        {
            Account = _account,
            Tags = _tags,
            Identifier = DatabaseIdentifier(generation),
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
            Restore = restore,
            ProxySecurityGroupId = network.SecurityGroups.ProxyId,
            Users = [WebPermissions.DatabaseUser, WorkerPermissions.DatabaseUser],
            LogRetentionDays = _settings.Logs.RetentionDays,
            KeyArn = keys.DataArn,
            LogKeyArn = keys.LogsArn,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);
}
