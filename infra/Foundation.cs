using Alicerce.Infra.Backups;
using Alicerce.Infra.Data;
using Alicerce.Infra.Encryption;
using Alicerce.Infra.Networking;
using Alicerce.Infra.Serverless;
using Alicerce.Infra.Settings;
using Alicerce.Infra.Web;

namespace Alicerce.Infra;

/// <summary>The whole foundation, area by area, in the order in which each builds on the ones before.</summary>
public static class Foundation
{
    /// <summary>Declares every resource of a stack and returns the outputs of the stack.</summary>
    public static IDictionary<string, object?> Build(StackSettings settings)
    {
        var tags = settings.StandardTags();
        var provider = new Aws.Provider("aws", new Aws.ProviderArgs
        {
            Region = settings.Region,
            DefaultTags = new Aws.Inputs.ProviderDefaultTagsArgs { Tags = tags.Default },
        });
        var account = Account.Lookup(settings.Region, new InvokeOptions { Provider = provider });
        var options = new ComponentResourceOptions { Providers = { provider } };

        var keys = CreateKeys(settings, account, options);
        var storage = CreateStorage(settings, account, tags, keys, options);
        var catalog = CreateCatalog(settings, tags, keys, options);
        var network = CreateNetwork(settings, storage, options);
        var database = CreateDatabase(settings, account, tags, keys, network, options);
        var balancer = CreateBalancer(settings, network, storage, options);
        var web = CreateWebTier(settings, account, tags, keys, network, storage, catalog, database, balancer, options);
        var ingest = CreateIngest(settings, account, keys, storage, catalog, options);
        var protection = CreateProtection(settings, account, tags, keys, options);

        var outputs = new Dictionary<string, object?>
        {
            ["vpcId"] = network.VpcId,
            ["webGroupName"] = web.GroupName,
            ["databaseAddress"] = database.Address,
            ["databaseSecretArn"] = database.SecretArn,
            ["incomingBucket"] = storage.Incoming.Name,
            ["filesTable"] = catalog.TableName,
            ["ingestFunction"] = ingest.FunctionName,
            ["ingestFailureQueue"] = ingest.FailureQueueUrl,
            ["backupVault"] = protection.VaultName,
        };
        if (balancer is not null)
        {
            outputs["url"] = balancer.Url;
        }

        return outputs;
    }

    private static Keys CreateKeys(StackSettings settings, Account account, ComponentResourceOptions options) => new(
        "keys",
        new KeysArgs
        {
            Account = account,
            Prefix = settings.Prefix,
            Ownership = settings.Keys.Ownership,
            DeletionWindowDays = settings.Keys.DeletionWindowDays,
            Protect = settings.Protection.ProtectResources,
        },
        options);

    private static Storage CreateStorage(
        StackSettings settings, Account account, StandardTags tags, Keys keys, ComponentResourceOptions options) => new(
        "storage",
        new StorageArgs
        {
            Account = account,
            Tags = tags,
            KeyArn = keys.DataArn,
            InfrequentAccessAfterDays = settings.Storage.InfrequentAccessAfterDays,
            NoncurrentVersionDays = settings.Storage.NoncurrentVersionDays,
            LogRetentionDays = settings.Logs.RetentionDays,
            EmptyOnDestroy = settings.Protection.EmptyOnDestroy,
            Protect = settings.Protection.ProtectResources,
        },
        options);

    private static Catalog CreateCatalog(
        StackSettings settings, StandardTags tags, Keys keys, ComponentResourceOptions options) => new(
        "catalog",
        new CatalogArgs
        {
            Tags = tags,
            PointInTimeRecoveryDays = settings.Catalog.PointInTimeRecoveryDays,
            DeletionProtection = settings.Catalog.DeletionProtection,
            KeyArn = keys.DataArn,
            Protect = settings.Protection.ProtectResources,
        },
        options);

    private static Network CreateNetwork(
        StackSettings settings, Storage storage, ComponentResourceOptions options) => new(
        "network",
        new NetworkArgs
        {
            Region = settings.Region,
            Cidr = settings.Network.Cidr,
            Zones = settings.Network.Zones,
            WorkloadZones = settings.Network.WorkloadZones,
            Nat = settings.Network.Nat,
            GatewayEndpoints = settings.Network.GatewayEndpoints,
            InterfaceEndpoints = settings.Network.InterfaceEndpoints,
            FlowLogs = settings.Network.FlowLogs,
            FlowLogBucketArn = storage.Logs.Arn,
            LoadBalancer = settings.Web.LoadBalancer,
            Https = settings.Web.CertificateArn is not null,
            AllowedCidrs = settings.Web.AllowedCidrs,
            AdminCidrs = settings.Web.AdminCidrs,
        },
        options);

    private static Database CreateDatabase(
        StackSettings settings,
        Account account,
        StandardTags tags,
        Keys keys,
        Network network,
        ComponentResourceOptions options) => new(
        "database",
        new DatabaseArgs
        {
            Account = account,
            Tags = tags,
            Identifier = settings.Prefix,
            SubnetIds = network.IsolatedSubnetIds,
            SecurityGroupId = network.SecurityGroups.DatabaseId,
            InstanceClass = settings.Database.InstanceClass,
            MultiAz = settings.Database.MultiAz,
            StorageGb = settings.Database.StorageGb,
            MaxStorageGb = settings.Database.MaxStorageGb,
            BackupDays = settings.Database.BackupDays,
            DeletionProtection = settings.Database.DeletionProtection,
            FinalSnapshot = settings.Database.FinalSnapshot,
            EnhancedMonitoring = settings.Database.EnhancedMonitoring,
            ApplyImmediately = settings.Database.ApplyImmediately,
            LogRetentionDays = settings.Logs.RetentionDays,
            KeyArn = keys.DataArn,
            LogKeyArn = keys.LogsArn,
            Protect = settings.Protection.ProtectResources,
        },
        options);

    private static Balancer? CreateBalancer(
        StackSettings settings, Network network, Storage storage, ComponentResourceOptions options) =>
        network.SecurityGroups.BalancerId is not { } securityGroupId ? null : new(
            "balancer",
            new BalancerArgs
            {
                VpcId = network.VpcId,
                SubnetIds = network.PublicSubnetIds,
                SecurityGroupId = securityGroupId,
                CertificateArn = settings.Web.CertificateArn,
                LogBucketName = storage.Logs.WritableName,
                DeletionProtection = settings.Protection.ProtectResources,
            },
            options);

    private static WebTier CreateWebTier(
        StackSettings settings,
        Account account,
        StandardTags tags,
        Keys keys,
        Network network,
        Storage storage,
        Catalog catalog,
        Database database,
        Balancer? balancer,
        ComponentResourceOptions options) => new(
        "web",
        new WebTierArgs
        {
            Account = account,
            Tags = tags,
            Stage = settings.StageName,
            SubnetIds = network.WorkloadSubnetIds,
            SecurityGroupId = network.SecurityGroups.AppId,
            InstanceType = settings.Web.InstanceType,
            ImageId = settings.Web.ImageId,
            MinInstances = settings.Web.MinInstances,
            DesiredInstances = settings.Web.DesiredInstances,
            MaxInstances = settings.Web.MaxInstances,
            DataDiskGb = settings.Web.DataDiskGb,
            ScratchDiskGb = settings.Web.ScratchDiskGb,
            DetailedMonitoring = settings.Web.DetailedMonitoring,
            MaxInstanceDays = settings.Web.MaxInstanceDays,
            VolumeKeyArn = keys.DataArn,
            Balancer = balancer,
            Permissions = WebPermissions.For(
                account, storage.Incoming.Arn, catalog.TableArn, database.ResourceId, keys.DataArn),
            Environment = new InputMap<string>
            {
                { "ALICERCE_INCOMING_BUCKET", storage.Incoming.Name },
                { "ALICERCE_FILES_TABLE", catalog.TableName },
                { "ALICERCE_DATABASE_HOST", database.Address },
            },
        },
        options);

    private static Ingest CreateIngest(
        StackSettings settings,
        Account account,
        Keys keys,
        Storage storage,
        Catalog catalog,
        ComponentResourceOptions options) => new(
        "ingest",
        new IngestArgs
        {
            Account = account,
            Prefix = settings.Prefix,
            BucketName = storage.Incoming.Name,
            BucketArn = storage.Incoming.Arn,
            TableName = catalog.TableName,
            TableArn = catalog.TableArn,
            DataKeyArn = keys.DataArn,
            LogKeyArn = keys.LogsArn,
            MemoryMb = settings.Ingest.MemoryMb,
            TimeoutSeconds = settings.Ingest.TimeoutSeconds,
            LogRetentionDays = settings.Logs.RetentionDays,
        },
        options);

    private static Protection CreateProtection(
        StackSettings settings, Account account, StandardTags tags, Keys keys, ComponentResourceOptions options) => new(
        "protection",
        new ProtectionArgs
        {
            Account = account,
            Tags = tags,
            BackupDays = settings.Protection.BackupDays,
            DailySnapshots = settings.Protection.DailySnapshots,
            HourlySnapshots = settings.Protection.HourlySnapshots,
            KeyArn = keys.BackupArn,
            EmptyOnDestroy = settings.Protection.EmptyOnDestroy,
            Protect = settings.Protection.ProtectResources,
        },
        options);
}
