using Alicerce.Infra.Backups;
using Alicerce.Infra.Data;
using Alicerce.Infra.Encryption;
using Alicerce.Infra.Monitoring;

namespace Alicerce.Infra;

public sealed partial class Foundation
{
    private Alerts CreateAlerts(Keys keys) => new(
        "alerts",
        new AlertsArgs { Account = _account, KeyArn = keys.LogsArn, Emails = _settings.Alerts.Emails },
        _options);

    private AuditTrail? CreateTrail(Keys keys, Storage storage, Alerts alerts) => !_settings.Alerts.Trail ? null : new(
        "trail",
        new AuditTrailArgs
        {
            Account = _account,
            Prefix = _settings.Prefix,
            TopicArn = alerts.TopicArn,
            WatchedBucketArns = _settings.Alerts.WatchFiles ? [storage.Incoming.Arn, storage.Results.Arn] : [],
            AccessLogBucketName = storage.Logs.WritableName,
            KeyArn = keys.LogsArn,
            LogRetentionDays = _settings.Logs.RetentionDays,
            BucketRetentionDays = Math.Max(_settings.Logs.RetentionDays, 90),
            EmptyOnDestroy = _settings.Protection.EmptyOnDestroy,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);

    private RecoverySite? CreateRecoverySite() => _settings.Recovery.Region is not { } region ? null : new(
        "recovery",
        new RecoverySiteArgs
        {
            Account = _account,
            Prefix = _settings.Prefix,
            Region = region,
            DeletionWindowDays = _settings.Keys.DeletionWindowDays,
            EmptyOnDestroy = _settings.Protection.EmptyOnDestroy,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);

    private Protection CreateProtection(Keys keys, RecoverySite? recovery) => new(
        "protection",
        new ProtectionArgs
        {
            Account = _account,
            Prefix = _settings.Prefix,
            Tags = _tags,
            BackupDays = _settings.Protection.BackupDays,
            ContinuousBackups = _settings.Protection.ContinuousBackups,
            Lock = _settings.Protection.VaultLock,
            LockGraceDays = _settings.Protection.LockGraceDays,
            RestoreTesting = _settings.Protection.RestoreTesting,
            Recovery = recovery,
            CopyDays = _settings.Recovery.CopyDays,
            VolumeKeyArn = keys.DataArn,
            DailySnapshots = _settings.Protection.DailySnapshots,
            HourlySnapshots = _settings.Protection.HourlySnapshots,
            KeyArn = keys.BackupArn,
            EmptyOnDestroy = _settings.Protection.EmptyOnDestroy,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);
}
