using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies;

/// <summary>The levels and thresholds of a stage. A development stack may save money on what can be made again.</summary>
public static class StageConfiguration
{
    private const string PointInTimeRecovery = "dynamodb-table-has-point-in-time-recovery";
    private const string BackupRetention = "rds-instance-keeps-backups";
    private const string ClusterBackupRetention = "rds-cluster-keeps-backups";
    private const string RecoveryObjective = "backups-meet-recovery-point-objective";
    private const string RecoveryTimeObjective = "rds-instance-is-multi-az";
    private const string LogRetention = "log-group-keeps-logs";
    private const string OpenPorts = "only-authorized-ports-are-open-to-the-world";
    private const string RiskyPorts = "high-risk-ports-are-closed-to-the-world";

    private const string PulumiProtection = "data-stores-are-protected";

    // In production, nothing that holds data can be deleted in one step.
    private static readonly string[] DeletionProtection =
    [
        "dynamodb-table-has-deletion-protection",
        "rds-cluster-has-deletion-protection",
        "rds-instance-has-deletion-protection",
        PulumiProtection,
    ];

    // Without a load balancer, visitors reach the application at its own port.
    private const int ApplicationPort = 8080;

    // What these ask of every resource of a type is of use to few: they are off until somebody wants them.
    private static readonly string[] OnRequest =
    [
        "lambda-function-checks-signatures",
        "lambda-function-reserves-concurrency",
        "lambda-function-runs-in-vpc",
        "rds-port-is-not-the-default",
        "s3-bucket-emits-events",
        "s3-bucket-replicates",
    ];

    /// <summary>The configuration by rule id.</summary>
    public static IReadOnlyDictionary<string, PolicyConfiguration> Of(Stage stage)
    {
        var configuration = OnRequest.ToDictionary(rule => rule, _ => (PolicyConfiguration)EnforcementLevel.Disabled);
        configuration[BackupRetention] = configuration[ClusterBackupRetention] = Keep(days: stage switch
        {
            Stage.Dev => 1,
            Stage.Staging => 7,
            _ => 14,
        });
        configuration[LogRetention] = Keep(days: stage switch
        {
            Stage.Dev => 7,
            Stage.Staging => 30,
            _ => 365,
        });
        configuration[PulumiProtection] = EnforcementLevel.Disabled;
        foreach (var rule in stage == Stage.Prod ? DeletionProtection : [])
        {
            configuration[rule] = EnforcementLevel.Mandatory;
        }

        if (stage != Stage.Prod)
        {
            // Nobody but the people who build it waits for a restore.
            configuration[RecoveryTimeObjective] = Objective(minutes: 480);
        }

        if (stage == Stage.Dev)
        {
            configuration[PointInTimeRecovery] = EnforcementLevel.Advisory;
            configuration[RecoveryObjective] = Keep(days: 1);
            configuration[OpenPorts] = Ports("tcpPorts", [.. new AuthorizedPorts().TcpPorts, ApplicationPort]);
            configuration[RiskyPorts] = Ports("ports", new HighRiskPorts().Ports.Where(port => port != ApplicationPort));
        }

        return configuration;
    }

    private static PolicyConfiguration Keep(int days) => new()
    {
        Properties = new PropertyBag { ["minimumDays"] = days },
    };

    private static PolicyConfiguration Objective(int minutes) => new()
    {
        Properties = new PropertyBag { ["maximumMinutes"] = minutes },
    };

    private static PolicyConfiguration Ports(string property, IEnumerable<int> ports) => new()
    {
        Properties = new PropertyBag { [property] = PolicyValue.List(ports.Select(port => (PolicyValue)port)) },
    };
}
