using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies;

/// <summary>The levels and thresholds of a stage. A development stack may save money on what can be made again.</summary>
public static class StageConfiguration
{
    private const string PointInTimeRecovery = "dynamodb-table-has-point-in-time-recovery";
    private const string BackupRetention = "rds-instance-keeps-backups";
    private const string OpenPorts = "only-authorized-ports-are-open-to-the-world";
    private const string RiskyPorts = "high-risk-ports-are-closed-to-the-world";

    // Without a load balancer, visitors reach the application at its own port.
    private const int ApplicationPort = 8080;

    /// <summary>The configuration by rule id.</summary>
    public static IReadOnlyDictionary<string, PolicyConfiguration> Of(Stage stage) => stage switch
    {
        Stage.Dev => new Dictionary<string, PolicyConfiguration>
        {
            [PointInTimeRecovery] = EnforcementLevel.Advisory,
            [BackupRetention] = Keep(days: 1),
            [OpenPorts] = Ports("tcpPorts", [.. new AuthorizedPorts().TcpPorts, ApplicationPort]),
            [RiskyPorts] = Ports("ports", new HighRiskPorts().Ports.Where(port => port != ApplicationPort)),
        },
        Stage.Staging => new Dictionary<string, PolicyConfiguration> { [BackupRetention] = Keep(days: 7) },
        _ => new Dictionary<string, PolicyConfiguration> { [BackupRetention] = Keep(days: 14) },
    };

    private static PolicyConfiguration Keep(int days) => new()
    {
        Properties = new PropertyBag { ["minimumDays"] = days },
    };

    private static PolicyConfiguration Ports(string property, IEnumerable<int> ports) => new()
    {
        Properties = new PropertyBag { [property] = PolicyValue.List(ports.Select(port => (PolicyValue)port)) },
    };
}
