using Alicerce.Policies.Rules.Backups;
using Alicerce.Policies.Rules.DataProtection;
using Alicerce.Policies.Rules.Encryption;
using Alicerce.Policies.Rules.Network;

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
        new S3BucketBlocksPublicAccess(),
    ];
}
