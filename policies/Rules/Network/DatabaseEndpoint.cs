using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Network;

/// <summary>Where a database listens: its port, its security groups and its subnets.</summary>
internal sealed record DatabaseEndpoint(StackResource Resource, string GroupsProperty, int? Port)
{
    public const string Warehouse = "aws:redshiftserverless/workgroup:Workgroup";

    /// <summary>What listens for connections to data.</summary>
    public static readonly IReadOnlyList<string> Types = [DatabaseTypes.Instance, DatabaseTypes.Cluster, Warehouse];

    private const int WarehousePort = 5439;

    /// <summary>Where a resource of one of <see cref="Types"/> listens.</summary>
    public static DatabaseEndpoint Of(StackResource resource) => resource.Type == Warehouse
        ? new(resource, "securityGroupIds", ChosenPort(resource) ?? WarehousePort)
        : new(resource, "vpcSecurityGroupIds", ChosenPort(resource) ?? PortOf(resource.Declared("engine")));

    /// <summary>The choices of subnets for a database: its own, or those of its subnet groups.</summary>
    public static IReadOnlyList<SubnetChoice> SubnetsOf(StackResources resources, StackResource database) =>
        database.Type == Warehouse
            ? database.Declares("subnetIds") ? [SubnetChoice.Of(resources, database, "subnetIds")] : []
            :
            [
                .. Judgement.Matching(
                    resources.OfType(Rds.SubnetGroup.ResourceType), group => database.Names("dbSubnetGroupName", group))
                    .Select(group => SubnetChoice.Of(resources, group, "subnetIds")),
            ];

    private static int? ChosenPort(StackResource resource) =>
        resource.Declared("port") is { Exists: true } port ? port.AsInteger() : null;

    private static int? PortOf(PolicyValue engine) => engine.Exists ? DatabaseEngine.PortOf(engine.AsText()) : null;
}
