using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Analytics;

/// <summary>A data warehouse that costs nothing but storage while nobody asks it, and stops at a limit.</summary>
public sealed class Warehouse : ComponentResource
{
    public Warehouse(string name, WarehouseArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:analytics:Warehouse", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var role = new ServiceRole(
            name,
            new ServiceRoleArgs
            {
                Service = "redshift-serverless.amazonaws.com",
                Description = "Reads the lake",
                SourceAccount = args.Account.Id,
                Statements = ReadLake(args),
            },
            new ComponentResourceOptions { Parent = this });
        var group = new Aws.Ec2.SecurityGroup(
            name,
            new Aws.Ec2.SecurityGroupArgs { VpcId = args.VpcId, Description = "The data warehouse" },
            child);
        _ = new Aws.Vpc.SecurityGroupEgressRule(
            $"{name}-to-https",
            new Aws.Vpc.SecurityGroupEgressRuleArgs
            {
                SecurityGroupId = group.Id,
                Description = "The lake and its catalogue",
                IpProtocol = "tcp",
                FromPort = 443,
                ToPort = 443,
                CidrIpv4 = "0.0.0.0/0",
            },
            child);

        var @namespace = new Aws.RedshiftServerless.Namespace(
            name,
            new Aws.RedshiftServerless.NamespaceArgs
            {
                NamespaceName = args.Prefix,
                DbName = "lake",
                AdminUsername = "steward",
                ManageAdminPassword = true,
                AdminPasswordSecretKmsKeyId = args.KeyArn,
                KmsKeyId = args.KeyArn,
                IamRoles = { role.Arn },
                DefaultIamRoleArn = role.Arn,
                LogExports = { "connectionlog", "useractivitylog", "userlog" },
            },
            child);
        var workgroup = new Aws.RedshiftServerless.Workgroup(
            name,
            new Aws.RedshiftServerless.WorkgroupArgs
            {
                WorkgroupName = args.Prefix,
                NamespaceName = @namespace.NamespaceName,
                BaseCapacity = args.BaseRpu,
                MaxCapacity = args.MaxRpu,
                PubliclyAccessible = false,
                EnhancedVpcRouting = true,
                SubnetIds = args.SubnetIds,
                SecurityGroupIds = { group.Id },
                ConfigParameters =
                {
                    new Aws.RedshiftServerless.Inputs.WorkgroupConfigParameterArgs
                    {
                        ParameterKey = "require_ssl",
                        ParameterValue = "true",
                    },
                },
            },
            child);
        _ = new Aws.RedshiftServerless.UsageLimit(
            name,
            new Aws.RedshiftServerless.UsageLimitArgs
            {
                ResourceArn = workgroup.Arn,
                UsageType = "serverless-compute",
                Period = "monthly",
                Amount = args.RpuHoursPerMonth,
                BreachAction = "deactivate",
            },
            child);

        WorkgroupName = workgroup.WorkgroupName;
        SecurityGroupId = group.Id;
        RegisterOutputs(new Dictionary<string, object?> { ["workgroupName"] = WorkgroupName });
    }

    /// <summary>Where queries are run.</summary>
    public Output<string> WorkgroupName { get; }

    /// <summary>The group of the warehouse, which lets nobody in: the query editor of the console needs no port.</summary>
    public Output<string> SecurityGroupId { get; }

    private static Statement[] ReadLake(WarehouseArgs args) =>
    [
        new()
        {
            Sid = "ReadLake",
            Actions = ["s3:GetObject"],
            Resources = Output.Format($"{args.BucketArn}/{DataLake.LakePrefix}*"),
        },
        new()
        {
            Sid = "ListLake",
            Actions = ["s3:ListBucket"],
            Resources = args.BucketArn.ToOutput(),
            Conditions = [new Condition("StringLike", "s3:prefix", $"{DataLake.LakePrefix}*")],
        },
        new()
        {
            Sid = "ReadCatalogue",
            Actions = ["glue:GetDatabase", "glue:GetPartition", "glue:GetPartitions", "glue:GetTable", "glue:GetTables"],
            Resources =
            {
                args.Account.Arn("glue", "catalog"),
                args.Account.Arn("glue", Output.Format($"database/{args.CatalogDatabaseName}")),
                args.Account.Arn("glue", Output.Format($"table/{args.CatalogDatabaseName}/*")),
            },
        },
        .. args.KeyArn is not { } keyArn
            ? Array.Empty<Statement>()
            :
            [
                new Statement
                {
                    Sid = "UseDataKey",
                    Actions = ["kms:Decrypt"],
                    Resources = keyArn.ToOutput(),
                    Conditions =
                    [
                        new Condition("StringEquals", "kms:ViaService", $"s3.{args.Account.Region}.amazonaws.com"),
                    ],
                },
            ],
    ];
}
