using Alicerce.Infra.Backups;
using Alicerce.Infra.Encryption;

namespace Alicerce.Infra;

public sealed partial class Foundation
{
    private Protection CreateProtection(Keys keys) => new(
        "protection",
        new ProtectionArgs
        {
            Account = _account,
            Tags = _tags,
            BackupDays = _settings.Protection.BackupDays,
            DailySnapshots = _settings.Protection.DailySnapshots,
            HourlySnapshots = _settings.Protection.HourlySnapshots,
            KeyArn = keys.BackupArn,
            EmptyOnDestroy = _settings.Protection.EmptyOnDestroy,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);
}
