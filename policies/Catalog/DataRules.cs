using Alicerce.Policies.Rules.Backups;
using Alicerce.Policies.Rules.Cost;
using Alicerce.Policies.Rules.DataProtection;
using Alicerce.Policies.Rules.Encryption;
using Alicerce.Policies.Rules.Identity;
using Alicerce.Policies.Rules.Logging;
using Alicerce.Policies.Rules.Network;
using Alicerce.Policies.Rules.Patching;
using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Catalog;

/// <summary>Rules about databases, tables, buckets and their backups.</summary>
internal static class DataRules
{
    public static IReadOnlyList<Policy> All { get; } =
    [
        new AuroraClusterSpansZones(),
        new AuroraMysqlAudits(),
        new AuroraMysqlBacktracks(),
        new BackupVaultHasItsOwnKey(),
        new DataStoresAreBackedUp(),
        new DataStoresAreProtected(),
        new DaxClusterIsEncrypted(),
        new DaxClusterUsesTls(),
        new DynamoDBTableFollowsDemand(),
        new DynamoDBTableHasDeletionProtection(),
        new DynamoDBTableHasPointInTimeRecovery(),
        new DynamoDBTableUsesCustomerKey(),
        new PerformanceInsightsUseCustomerKey(),
        new PostgresInstanceLogsQueries(),
        new RdsAdministratorNameIsCustom(),
        new RdsCertificateAuthorityIsCurrent(),
        new RdsClusterAcceptsIamLogins(),
        new RdsClusterCopiesTagsToSnapshots(),
        new RdsClusterExportsItsLogs(),
        new RdsClusterForcesTls(),
        new RdsClusterHasDeletionProtection(),
        new RdsClusterIsEncrypted(),
        new RdsClusterKeepsBackups(),
        new RdsClusterUsesCustomerKey(),
        new RdsEventSubscriptionHearsWhatMatters(),
        new RdsGlobalClusterVersionIsSupported(),
        new RdsInstanceAcceptsIamLogins(),
        new RdsInstanceCopiesTagsToSnapshots(),
        new RdsInstanceExportsItsLogs(),
        new RdsInstanceForcesTls(),
        new RdsInstanceHasDeletionProtection(),
        new RdsInstanceHasEnhancedMonitoring(),
        new RdsInstanceHasPerformanceInsights(),
        new RdsInstanceIsEncrypted(),
        new RdsInstanceIsMultiAz(),
        new RdsInstanceIsPrivate(),
        new RdsInstanceKeepsBackups(),
        new RdsInstanceNamesItsSubnets(),
        new RdsPortIsNotTheDefault(),
        new RdsProxyRequiresTls(),
        new RdsSnapshotIsEncrypted(),
        new RdsSnapshotIsPrivate(),
        new RdsTakesMinorUpgrades(),
        new S3AccessPointBlocksPublicAccess(),
        new S3AccountBlocksPublicAccess(),
        new S3BucketAbortsIncompleteUploads(),
        new S3BucketBlocksPublicAccess(),
        new S3BucketDeclaresPublicAccessBlock(),
        new S3BucketEmitsEvents(),
        new S3BucketExpiresOldVersions(),
        new S3BucketGrantsNothingToEveryone(),
        new S3BucketHasLifecycle(),
        new S3BucketHasOneNotification(),
        new S3BucketKeepsVersions(),
        new S3BucketLogsAccess(),
        new S3BucketPolicyGivesNoControlAway(),
        new S3BucketPolicyLocksNobodyOut(),
        new S3BucketRefusesPlainHttp(),
        new S3BucketReplicates(),
        new S3BucketUsesKms(),
        new S3BucketUsesNoAcls(),
        new S3DirectoryBucketHasLifecycle(),
        new S3ObjectEventsAreLogged(),
        new S3TrailBucketLocksObjects(),
        new SnapshotCopiesAreEncrypted(),
        new SnapshotCopiesUseCustomerKey(),
    ];
}
