using Alicerce.Infra.Data;
using Alicerce.Infra.Networking;
using Alicerce.Infra.SignIn;

namespace Alicerce.Infra;

public sealed partial class Foundation
{
    private Network CreateNetwork(Storage storage) => new(
        "network",
        new NetworkArgs
        {
            Account = _account,
            Cidr = _settings.Network.Cidr,
            Zones = _settings.Network.Zones,
            WorkloadZones = _settings.Network.WorkloadZones,
            Nat = _settings.Network.Nat,
            GatewayEndpoints = _settings.Network.GatewayEndpoints,
            InterfaceEndpoints = _settings.Network.InterfaceEndpoints,
            Egress = _settings.Network.Egress,
            FlowLogs = _settings.Network.FlowLogs,
            FlowLogBucketArn = storage.Logs.Arn,
            LoadBalancer = _settings.Web.LoadBalancer,
            Https = _settings.Web.CertificateArn is not null,
            DatabaseFunctions = _settings.Ingest.RecordInDatabase,
            DatabaseProxy = _settings.Database.Proxy,
            BalancerAuthenticates = _settings.Login.Mode == LoginMode.AlbCognito,
            AllowedCidrs = _settings.Login.ThroughCloudFront ? [] : _settings.Web.AllowedCidrs,
            AdminCidrs = _settings.Web.AdminCidrs,
        },
        _options);
}
