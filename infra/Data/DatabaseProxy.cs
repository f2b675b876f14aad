using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Data;

/// <summary>
/// Shares few connections to the database among many clients, and keeps them through a failover. Clients log in through
/// IAM, and so does the proxy in their name; the administrator alone has a password, in its secret.
/// </summary>
public sealed class DatabaseProxy : ComponentResource
{
    public DatabaseProxy(string name, DatabaseProxyArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:data:DatabaseProxy", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var role = new ServiceRole(
            name,
            new ServiceRoleArgs
            {
                Service = "rds.amazonaws.com",
                Description = "Logs in to the database in the name of the clients of the proxy",
                SourceAccount = args.Account.Id,
                Statements = [.. Permissions(args)],
            },
            new ComponentResourceOptions { Parent = this });

        var proxy = new Aws.Rds.Proxy(
            name,
            new Aws.Rds.ProxyArgs
            {
                EngineFamily = "POSTGRESQL",
                RoleArn = role.Arn,
                RequireTls = true,
                IdleClientTimeout = 1800,
                DefaultAuthScheme = "IAM_AUTH",
                Auths =
                {
                    new Aws.Rds.Inputs.ProxyAuthArgs
                    {
                        AuthScheme = "SECRETS",
                        IamAuth = "REQUIRED",
                        SecretArn = args.SecretArn,
                        Description = "The administrator",
                    },
                },
                VpcSubnetIds = args.SubnetIds,
                VpcSecurityGroupIds = args.SecurityGroupId,
            },
            child);
        var group = new Aws.Rds.ProxyDefaultTargetGroup(
            name,
            new Aws.Rds.ProxyDefaultTargetGroupArgs
            {
                DbProxyName = proxy.Name,
                ConnectionPoolConfig = new Aws.Rds.Inputs.ProxyDefaultTargetGroupConnectionPoolConfigArgs
                {
                    MaxConnectionsPercent = args.MaxConnectionsPercent,
                    MaxIdleConnectionsPercent = args.MaxConnectionsPercent / 2,
                    ConnectionBorrowTimeout = 30,
                },
            },
            child);
        var target = new Aws.Rds.ProxyTarget(
            name,
            new Aws.Rds.ProxyTargetArgs
            {
                DbProxyName = proxy.Name,
                TargetGroupName = group.Name,
                DbInstanceIdentifier = args.InstanceIdentifier,
            },
            child);

        // Of no use to clients before the database is behind it.
        Address = Output.Tuple(proxy.Endpoint, target.Id).Apply(parts => parts.Item1);
        ResourceId = proxy.Arn.Apply(arn => arn[(arn.LastIndexOf(':') + 1)..]);
        RegisterOutputs(new Dictionary<string, object?> { ["address"] = Address });
    }

    /// <summary>Where clients connect.</summary>
    public Output<string> Address { get; }

    /// <summary>The name of the proxy in permissions to connect to it.</summary>
    public Output<string> ResourceId { get; }

    private static IEnumerable<Statement> Permissions(DatabaseProxyArgs args) =>
    [
        new Statement
        {
            Sid = "LogInAsClients",
            Actions = ["rds-db:connect"],
            Resources = args.Users
                .Select(user => (Input<string>)args.Account.Arn(
                    "rds-db", Output.Format($"dbuser:{args.ResourceId}/{user}")))
                .ToArray(),
        },
        .. SecretAccess.Read("PasswordOfAdministrator", args.SecretArn, args.SecretKeyArn, args.Account),
    ];
}
