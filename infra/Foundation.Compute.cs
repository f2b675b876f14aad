using Alicerce.Infra.Approvals;
using Alicerce.Infra.Backups;
using Alicerce.Infra.Data;
using Alicerce.Infra.Encryption;
using Alicerce.Infra.Images;
using Alicerce.Infra.Networking;
using Alicerce.Infra.Permissions;
using Alicerce.Infra.Restores;
using Alicerce.Infra.SignIn;
using Alicerce.Infra.StateMachines;
using Alicerce.Infra.Web;
using Alicerce.Infra.Workers;

namespace Alicerce.Infra;

public sealed partial class Foundation
{
    // The machine is built after the workers, whose permissions name it: hence a name, and no output.
    private Output<string> ProcessMachineArn => Machine.ArnOf(_account, Machine.NameOf(_settings.Prefix, ProcessName));

    private Balancer? CreateBalancer(Network network, Storage storage) =>
        network.SecurityGroups.BalancerId is not { } securityGroupId ? null : new(
            "balancer",
            new BalancerArgs
            {
                VpcId = network.VpcId,
                Internal = _settings.Login.ThroughCloudFront,
                SubnetIds = _settings.Login.ThroughCloudFront ? network.PrivateSubnetIds : network.PublicSubnetIds,
                SecurityGroupId = securityGroupId,
                CertificateArn = _settings.Web.CertificateArn,
                LogBucketName = storage.Logs.WritableName,
                DeletionProtection = _settings.Protection.ProtectResources,
            },
            _options);

    private GoldenImage? CreateGoldenImage(Keys keys, Network network, RecoverySite? recovery) =>
        _settings.Image.Mode == ImageMode.None ? null : new(
            "image",
            new GoldenImageArgs
            {
                Account = _account,
                Version = _settings.Image.Version,
                ImageId = _settings.Image.ImageId,
                ParameterName = $"{_settings.Path}/golden-ami",
                InstanceType = _settings.Image.BuilderType,
                SubnetId = network.WorkloadSubnetIds.Apply(ids => ids[0]),
                SecurityGroupId = network.SecurityGroups.WorkerId,
                KeyArn = keys.DataArn,
                Recovery = recovery,
            },
            _options);

    private WebTier CreateWebTier(
        Keys keys,
        Network network,
        Storage storage,
        Catalog catalog,
        Database database,
        Balancer? balancer,
        Entrance? entrance,
        Login? login,
        Approval? approval,
        GoldenImage? image)
    {
        var logGroup = $"{_settings.Path}/web";
        var environment = InstanceEnvironment(storage, catalog, database, logGroup);
        foreach (var (name, value) in SiteEnvironment(balancer, entrance, login))
        {
            environment.Add(name, value);
        }

        if (approval is not null)
        {
            environment.Add("ALICERCE_APPROVAL_URL", approval.CallbackUrl);
            environment.Add("ALICERCE_SIGNING_SECRET_ARN", approval.SigningSecretArn);
        }

        return new WebTier(
            "web",
            new WebTierArgs
            {
                Account = _account,
                Tags = _tags,
                SubnetIds = network.WorkloadSubnetIds,
                SecurityGroupId = network.SecurityGroups.AppId,
                InstanceType = _settings.Web.InstanceType,
                ImageId = image?.ImageId,
                MinInstances = _settings.Web.MinInstances,
                DesiredInstances = _settings.Web.DesiredInstances,
                MaxInstances = _settings.Web.MaxInstances,
                DataDiskGb = _settings.Web.DataDiskGb,
                ScratchDiskGb = _settings.Web.ScratchDiskGb,
                DetailedMonitoring = _settings.Web.DetailedMonitoring,
                MaxInstanceDays = _settings.Web.MaxInstanceDays,
                VolumeKeyArn = keys.DataArn,
                OffHours = _settings.OffHours.ToOffHours(),
                Balancer = balancer,
                Package = _packages("web"),
                ArtifactsBucketName = storage.Artifacts.Name,
                LogGroupName = logGroup,
                LogRetentionDays = _settings.Logs.RetentionDays,
                LogKeyArn = keys.LogsArn,
                Permissions =
                [
                    .. WebPermissions.For(_account, storage, catalog, database, keys.DataArn),
                    .. login is null ? [] : LoginPermissions.For(login, _account, keys.DataArn),
                    .. approval is null
                        ? []
                        : SecretAccess.Read("SigningKey", approval.SigningSecretArn, keys.DataArn, _account),
                ],
                Environment = environment,
            },
            _options);
    }

    private WorkerTier CreateWorkerTier(
        Keys keys, Network network, Storage storage, Catalog catalog, Database database, GoldenImage? image)
    {
        var logGroup = $"{_settings.Path}/worker";
        return new WorkerTier(
            "worker",
            new WorkerTierArgs
            {
                Account = _account,
                Tags = _tags,
                SubnetIds = network.WorkloadSubnetIds,
                SecurityGroupId = network.SecurityGroups.WorkerId,
                InstanceType = _settings.Worker.InstanceType,
                AlternativeTypes = _settings.Worker.AlternativeTypes,
                ImageId = image?.ImageId,
                MinInstances = _settings.Worker.MinInstances,
                DesiredInstances = _settings.Worker.DesiredInstances,
                MaxInstances = _settings.Worker.MaxInstances,
                Spot = _settings.Worker.Spot,
                OnDemandBase = _settings.Worker.OnDemandBase,
                ScratchDiskGb = _settings.Worker.ScratchDiskGb,
                DetailedMonitoring = _settings.Web.DetailedMonitoring,
                TimeoutSeconds = _settings.Worker.TimeoutSeconds,
                VolumeKeyArn = keys.DataArn,
                OffHours = _settings.OffHours.ToOffHours(),
                Package = _packages("worker"),
                ArtifactsBucketName = storage.Artifacts.Name,
                LogGroupName = logGroup,
                LogRetentionDays = _settings.Logs.RetentionDays,
                LogKeyArn = keys.LogsArn,
                Permissions = WorkerPermissions.For(_account, storage, database, ProcessMachineArn, keys.DataArn),
                Environment = InstanceEnvironment(storage, catalog, database, logGroup),
            },
            _options);
    }

    private InputMap<string> InstanceEnvironment(
        Storage storage, Catalog catalog, Database database, string logGroup)
    {
        var environment = SharedEnvironment(storage, catalog, database, logGroup);
        if (!_settings.Database.Proxy)
        {
            // The certificate of a proxy is one that every system trusts.
            environment.Add("ALICERCE_DATABASE_CA", "/etc/alicerce/rds-ca.pem");
        }

        return environment;
    }

    private InputMap<string> SharedEnvironment(
        Storage storage, Catalog catalog, Database database, string logGroup) => new()
    {
        { "ALICERCE_STAGE", _settings.StageName },
        { "ALICERCE_REGION", _settings.Region },
        { "ALICERCE_INCOMING_BUCKET", storage.Incoming.Name },
        { "ALICERCE_RESULTS_BUCKET", storage.Results.Name },
        { "ALICERCE_FILES_TABLE", catalog.TableName },
        { "ALICERCE_IDEMPOTENCY_TABLE", catalog.IdempotencyTableName },
        { "ALICERCE_DATABASE_HOST", database.Address },
        { "ALICERCE_DATABASE_PORT", $"{Database.Port}" },
        { "ALICERCE_DATABASE_NAME", Database.DatabaseName },
        { "ALICERCE_SCRATCH", "/scratch" },
        { "ALICERCE_LOG_GROUP", logGroup },
    };

    private Snapshots? CreateSnapshots(RecoverySite? recovery) =>
        _settings.Snapshots.VolumeIds.Count == 0 ? null : new(
            "snapshots",
            new SnapshotsArgs
            {
                Account = _account,
                VolumeIds = _settings.Snapshots.VolumeIds,
                Label = _settings.Snapshots.Label,
                Recovery = recovery,
            },
            _options);

    private RestoredVolume? CreateRestoredVolume(Keys keys) =>
        _settings.Snapshots is not
        {
            RestoreSnapshotId: { } snapshotId, RestoreInstanceId: { } instanceId, RestoreZone: { } zone,
        }
            ? null
            : new RestoredVolume(
                "restored",
                new RestoredVolumeArgs
                {
                    SnapshotId = snapshotId,
                    InstanceId = instanceId,
                    AvailabilityZone = zone,
                    KeyArn = keys.DataArn,
                    Tags = { { StandardTags.BackupKey, _tags.SnapshotBackup } },
                },
                _options);

    private RestoreDrill? CreateRestoreDrill(Keys keys, Network network, Database database, GoldenImage? image) =>
        _settings.RestoreDrill.Expires is not { } expires ? null : new(
            "drill",
            new RestoreDrillArgs
            {
                Account = _account,
                Tags = _tags,
                Parts = _settings.RestoreDrill.Parts,
                Expires = expires,
                ImageId = image?.ImageId,
                InstanceType = _settings.Image.BuilderType,
                SubnetId = network.WorkloadSubnetIds.Apply(ids => ids[0]),
                SecurityGroupId = network.SecurityGroups.WorkerId,
                DatabaseIdentifier = database.Identifier,
                DatabaseClass = _settings.Database.InstanceClass,
                DatabaseSubnetIds = network.IsolatedSubnetIds,
                DatabaseSecurityGroupId = network.SecurityGroups.DatabaseId,
                KeyArn = keys.DataArn,
            },
            _options);
}
