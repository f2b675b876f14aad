using Alicerce.Policies.Rules.Backups;
using Alicerce.Policies.Rules.Cost;
using Alicerce.Policies.Rules.DataProtection;
using Alicerce.Policies.Rules.Encryption;
using Alicerce.Policies.Rules.Identity;
using Alicerce.Policies.Rules.Logging;
using Alicerce.Policies.Rules.Network;
using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Catalog;

/// <summary>Rules about databases, tables, buckets and their backups.</summary>
internal static class DataRules
{
    public static IReadOnlyList<Policy> All { get; } =
    [
        new DataStoresAreBackedUp(),
        new DynamoDBTableHasPointInTimeRecovery(),
        new RdsInstanceIsEncrypted(),
        new RdsInstanceIsPrivate(),
        new RdsInstanceKeepsBackups(),
        new S3BucketAbortsIncompleteUploads(),
        new S3BucketBlocksPublicAccess(),
        new S3BucketExpiresOldVersions(),
        new S3BucketGrantsNothingToEveryone(),
        new S3BucketHasLifecycle(),
        new S3BucketKeepsVersions(),
        new S3BucketLogsAccess(),
        new S3BucketPolicyGivesNoControlAway(),
        new S3BucketPolicyLocksNobodyOut(),
        new S3BucketRefusesPlainHttp(),
        new S3BucketUsesKms(),
        new S3BucketUsesNoAcls(),
    ];
}
