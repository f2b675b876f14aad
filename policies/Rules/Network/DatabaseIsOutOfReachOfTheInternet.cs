namespace Alicerce.Policies.Rules.Network;

/// <summary>No path of security groups leads from the internet to a database in one or two steps.</summary>
public sealed class DatabaseIsOutOfReachOfTheInternet : StackRule
{
    /// <summary>Makes the rule.</summary>
    public DatabaseIsOutOfReachOfTheInternet()
        : base(new RuleInfo
        {
            Id = "database-is-out-of-reach-of-the-internet",
            Title = "A database is out of reach of the internet.",
            Severity = PolicySeverity.Critical,
            Pillar = Pillar.Network,
            Rationale =
                "A security group that lets a load balancer in lets in whatever the balancer forwards; only the "
                + "application "
                + "should stand between the two.",
            Fix = "Let only the security group of the application reach the port of the database.",
            Limits =
                "A step leads from the internet into a security group that admits every address, or from a group into "
                + "one "
                + "that names it; the last one has to cover the port of the database. One step always fails, also in "
                + "subnets without a route to the internet, because the group admits peered networks as well. Two "
                + "steps fail "
                + "when the group in between belongs to a load balancer that is not internal and is in a subnet with a "
                + "route to an internet gateway. Three steps, by way of the application, are as it should be, and so "
                + "are machines and functions that connect by themselves. Groups of other stacks, addresses of single "
                + "networks and network ACLs are not looked at.",
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<PublicPrefixLists>();

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var publicLists = context.GetConfig<PublicPrefixLists>().PrefixLists;
        var graph = new SecurityGroupGraph(context.Resources);
        context.ForEach(context.Resources.OfTypes(DatabaseEndpoint.Types), database =>
        {
            var endpoint = DatabaseEndpoint.Of(database);
            if (endpoint.Port is not { } port)
            {
                context.NotApplicable("The port of the database is not known: neither `port` nor a known `engine` is set.");
                return;
            }

            var groups = graph.Of(database, endpoint.GroupsProperty, NetworksOf(context.Resources, endpoint));
            Judgement.ForEach(groups, (_, group) => Judgement.ForEach(graph.OpeningsOf(group), (_, opening) =>
            {
                if (opening.Includes(port))
                {
                    foreach (var path in Paths(graph, opening, publicLists))
                    {
                        context.ReportViolation(
                            database,
                            $"{path}, on port {port}. Let only the security group of the application in.");
                    }
                }
            }));
        });
    }

    private static IEnumerable<StackResource> NetworksOf(StackResources resources, DatabaseEndpoint endpoint)
    {
        var routes = new SubnetRoutes(resources);
        return endpoint.Resource.Declares(endpoint.GroupsProperty)
            ? []
            : DatabaseEndpoint.SubnetsOf(resources, endpoint.Resource)
                .SelectMany(choice => choice.Pools.SelectMany(pool => pool).SelectMany(routes.Networks))
                .Distinct();
    }

    private static IEnumerable<string> Paths(
        SecurityGroupGraph graph, GroupOpening opening, IReadOnlyList<string> publicLists)
    {
        if (opening.WorldWideSource(publicLists) is { } source)
        {
            return
            [
                $"The internet reaches this database in 1 step (internet → {opening.Group.Name}): "
                + $"`{opening.Traffic.Path}` "
                + $"of {opening.Holder.Name} lets {source} in",
            ];
        }

        var between = Judgement.Matching(graph.Groups, group => opening.Admits(group) && IsEntry(graph, group, publicLists));
        return between.Select(group =>
            $"The internet reaches this database in 2 steps (internet → {group.Name} → {opening.Group.Name}): "
            + $"{opening.Holder.Name} lets the load balancer {graph.FacingBalancersOf(group)[0].Name} in");
    }

    private static bool IsEntry(SecurityGroupGraph graph, StackResource group, IReadOnlyList<string> publicLists) =>
        graph.FacingBalancersOf(group).Count > 0
        && Judgement.Any(graph.OpeningsOf(group), opening => opening.WorldWideSource(publicLists) is not null);
}
