using Alicerce.Infra.Data;
using Alicerce.Infra.Encryption;
using Alicerce.Infra.Networking;
using Alicerce.Infra.Web;

namespace Alicerce.Infra;

public sealed partial class Foundation
{
    private Balancer? CreateBalancer(Network network, Storage storage) =>
        network.SecurityGroups.BalancerId is not { } securityGroupId ? null : new(
            "balancer",
            new BalancerArgs
            {
                VpcId = network.VpcId,
                SubnetIds = network.PublicSubnetIds,
                SecurityGroupId = securityGroupId,
                CertificateArn = _settings.Web.CertificateArn,
                LogBucketName = storage.Logs.WritableName,
                DeletionProtection = _settings.Protection.ProtectResources,
            },
            _options);

    private WebTier CreateWebTier(
        Keys keys, Network network, Storage storage, Catalog catalog, Database database, Balancer? balancer) => new(
        "web",
        new WebTierArgs
        {
            Account = _account,
            Tags = _tags,
            Stage = _settings.StageName,
            SubnetIds = network.WorkloadSubnetIds,
            SecurityGroupId = network.SecurityGroups.AppId,
            InstanceType = _settings.Web.InstanceType,
            ImageId = _settings.Web.ImageId,
            MinInstances = _settings.Web.MinInstances,
            DesiredInstances = _settings.Web.DesiredInstances,
            MaxInstances = _settings.Web.MaxInstances,
            DataDiskGb = _settings.Web.DataDiskGb,
            ScratchDiskGb = _settings.Web.ScratchDiskGb,
            DetailedMonitoring = _settings.Web.DetailedMonitoring,
            MaxInstanceDays = _settings.Web.MaxInstanceDays,
            VolumeKeyArn = keys.DataArn,
            Balancer = balancer,
            Permissions = WebPermissions.For(
                _account, storage.Incoming.Arn, catalog.TableArn, database.ResourceId, keys.DataArn),
            Environment = new InputMap<string>
            {
                { "ALICERCE_INCOMING_BUCKET", storage.Incoming.Name },
                { "ALICERCE_FILES_TABLE", catalog.TableName },
                { "ALICERCE_DATABASE_HOST", database.Address },
            },
        },
        _options);
}
