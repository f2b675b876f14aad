using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Data;

/// <summary>
/// PostgreSQL that only the network reaches, encrypted, backed up, with a password that nobody knows and roles that log
/// in through IAM.
/// </summary>
public sealed class Database : ComponentResource
{
    public const int Port = 5432;

    /// <summary>The database that the application uses.</summary>
    public const string DatabaseName = "alicerce";

    private const string MajorVersion = "17";

    private static readonly ImmutableArray<string> Logs = ["postgresql", "upgrade"];

    private readonly Account _account;

    public Database(string name, DatabaseArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:data:Database", name, options)
    {
        _account = args.Account;
        var child = new CustomResourceOptions { Parent = this };
        var subnets = new Aws.Rds.SubnetGroup(
            name,
            new Aws.Rds.SubnetGroupArgs { Description = "Subnets without a way out", SubnetIds = args.SubnetIds },
            child);
        var parameters = new Aws.Rds.ParameterGroup(name, Parameters(), child);

        // RDS would create the groups itself, and then they would keep logs for ever.
        var logGroups = Logs.Select(log => new Aws.CloudWatch.LogGroup(
            $"{name}-{log}",
            new Aws.CloudWatch.LogGroupArgs
            {
                Name = $"/aws/rds/instance/{args.Identifier}/{log}",
                RetentionInDays = args.LogRetentionDays,
                KmsKeyId = args.LogKeyArn,
            },
            child)).ToList();

        var database = new Aws.Rds.Instance(
            name,
            Instance(name, args, subnets, parameters),
            new CustomResourceOptions
            {
                Parent = this,
                Protect = args.Protect,
                // What a database was made from is over once it exists.
                IgnoreChanges = { "restoreToPointInTime", "snapshotIdentifier" },
                DependsOn = { logGroups.ConvertAll(group => (Resource)group) },
            });

        SecretArn = database.MasterUserSecrets.Apply(secrets => secrets[0].SecretArn!);
        var proxy = args.ProxySecurityGroupId is { } group ? Proxy(name, args, database, group) : null;
        Address = proxy?.Address ?? database.Address;
        ResourceId = proxy?.ResourceId ?? database.ResourceId;
        Identifier = args.Identifier;
        RegisterOutputs(new Dictionary<string, object?> { ["address"] = Address, ["secretArn"] = SecretArn });
    }

    /// <summary>Where clients connect: the proxy when there is one.</summary>
    public Output<string> Address { get; }

    /// <summary>The name in permissions to connect: that of the proxy when there is one.</summary>
    public Output<string> ResourceId { get; }

    /// <summary>The name of the database server, by which metrics and restores know it.</summary>
    public string Identifier { get; }

    /// <summary>The secret with user and password of the administrator, which RDS rotates.</summary>
    public Output<string> SecretArn { get; }

    /// <summary>A user of the database in permissions to log in as that user.</summary>
    public Output<string> UserArn(string user) =>
        _account.Arn("rds-db", Output.Format($"dbuser:{ResourceId}/{user}"));

    private DatabaseProxy Proxy(
        string name, DatabaseArgs args, Aws.Rds.Instance database, Output<string> securityGroupId) => new(
        $"{name}-proxy",
        new DatabaseProxyArgs
        {
            Account = args.Account,
            InstanceIdentifier = database.Identifier,
            ResourceId = database.ResourceId,
            SecretArn = SecretArn,
            SecretKeyArn = args.KeyArn,
            Users = args.Users,
            SubnetIds = args.SubnetIds,
            SecurityGroupId = securityGroupId,
        },
        new ComponentResourceOptions { Parent = this });

    private static Aws.Rds.ParameterGroupArgs Parameters() => new()
    {
        Family = $"postgres{MajorVersion}",
        Description = "Only TLS; slow statements are logged",
        Parameters =
        {
            new Aws.Rds.Inputs.ParameterGroupParameterArgs { Name = "rds.force_ssl", Value = "1" },
            new Aws.Rds.Inputs.ParameterGroupParameterArgs { Name = "log_min_duration_statement", Value = "1000" },
            new Aws.Rds.Inputs.ParameterGroupParameterArgs
            {
                Name = "shared_preload_libraries",
                Value = "pg_stat_statements",
                ApplyMethod = "pending-reboot",
            },
        },
    };

    private Aws.Rds.InstanceArgs Instance(
        string name, DatabaseArgs args, Aws.Rds.SubnetGroup subnets, Aws.Rds.ParameterGroup parameters)
    {
        var instance = new Aws.Rds.InstanceArgs
        {
            Identifier = args.Identifier,
            Engine = "postgres",
            EngineVersion = MajorVersion,
            AutoMinorVersionUpgrade = true,
            // Without it an old major version starts to bill extended support one day.
            EngineLifecycleSupport = "open-source-rds-extended-support-disabled",
            InstanceClass = args.InstanceClass,
            StorageType = "gp3",
            AllocatedStorage = args.StorageGb,
            MaxAllocatedStorage = args.MaxStorageGb,
            StorageEncrypted = true,
            KmsKeyId = args.KeyArn,
            MultiAz = args.MultiAz,
            DbName = DatabaseName,
            Port = Port,
            PubliclyAccessible = false,
            DbSubnetGroupName = subnets.Name,
            VpcSecurityGroupIds = args.SecurityGroupId,
            ParameterGroupName = parameters.Name,
            CaCertIdentifier = "rds-ca-rsa2048-g1",
            Username = "alicerce_owner",
            ManageMasterUserPassword = true,
            MasterUserSecretKmsKeyId = args.KeyArn,
            IamDatabaseAuthenticationEnabled = true,
            BackupRetentionPeriod = args.BackupDays,
            BackupWindow = "03:00-04:00",
            MaintenanceWindow = "sun:05:00-sun:06:00",
            CopyTagsToSnapshot = true,
            DeleteAutomatedBackups = !args.DeletionProtection,
            DeletionProtection = args.DeletionProtection,
            SkipFinalSnapshot = !args.FinalSnapshot,
            FinalSnapshotIdentifier = args.FinalSnapshot ? (Input<string>)$"{args.Identifier}-final" : null,
            EnabledCloudwatchLogsExports = Logs,
            PerformanceInsightsEnabled = true,
            PerformanceInsightsRetentionPeriod = 7,
            PerformanceInsightsKmsKeyId = args.KeyArn,
            DatabaseInsightsMode = "standard",
            ApplyImmediately = args.ApplyImmediately,
            Tags = args.Tags.ForVault(),
        };

        if (args.Restore is { Snapshot: { } snapshot })
        {
            instance.SnapshotIdentifier = snapshot;
        }
        else if (args.Restore is { } restore)
        {
            instance.RestoreToPointInTime = new Aws.Rds.Inputs.InstanceRestoreToPointInTimeArgs
            {
                SourceDbInstanceIdentifier = restore.SourceIdentifier!,
                RestoreTime = restore.Time is { } time ? (Input<string>)time : null,
                UseLatestRestorableTime = restore.Time is null ? (Input<bool>)true : null,
            };
        }

        if (args.EnhancedMonitoring)
        {
            instance.MonitoringInterval = 60;
            instance.MonitoringRoleArn = MonitoringRole($"{name}-monitoring", args.Account).Arn;
        }

        return instance;
    }

    private ServiceRole MonitoringRole(string name, Account account) => new(
        name,
        new ServiceRoleArgs
        {
            Service = "monitoring.rds.amazonaws.com",
            Description = "Sends operating system metrics of the database",
            SourceAccount = account.Id,
            ManagedPolicyArns = [account.ManagedPolicyArn("service-role/AmazonRDSEnhancedMonitoringRole")],
        },
        new ComponentResourceOptions { Parent = this });
}
