namespace Alicerce.Engine.Price.Pricings;

/// <summary>Gateways, endpoints, addresses, load balancers and what leaves the network.</summary>
internal sealed class NetworkPricing : IResourcePricing
{
    public IReadOnlyDictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>> Types { get; } =
        new Dictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>>
        {
            ["aws:ec2/natGateway:NatGateway"] = (gateway, context) =>
            [
                Always("vpc.nat.hour", "1 gateway"),
                context.Assumed(gateway, "vpc.nat.gb", "natGateway", "processedGb", "GB processed"),
            ],
            ["aws:ec2/eip:Eip"] = (_, _) => [Always("vpc.ipv4", "1 address")],
            ["aws:ec2/vpcEndpoint:VpcEndpoint"] = Endpoint,
            ["aws:ec2/flowLog:FlowLog"] = (log, context) =>
                [context.Assumed(log, "vpc.flowlogs.s3", "logGroup", "ingestedGb", "GB of flow logs")],
            ["aws:lb/loadBalancer:LoadBalancer"] = Balancer,
            ["aws:cloudfront/distribution:Distribution"] = (distribution, context) =>
                [context.Assumed(distribution, "cloudfront.gb", "distribution", "sentGb", "GB above what is free")],
            ["aws:route53/zone:Zone"] = (_, _) => [new Demand("route53.zone", 1, QuantitySource.Declared, "1 zone")],
        };

    private static IEnumerable<Demand> Endpoint(PricedResource endpoint, PricingContext context)
    {
        if (endpoint.Text("vpcEndpointType") is not "Interface")
        {
            yield return Always("vpc.endpoint.gateway", "1 gateway endpoint");
            yield break;
        }

        var subnets = Subnets.Of(endpoint, "subnetIds", context.Stack);
        yield return new Demand(
            "vpc.endpoint.interface.hour", subnets.Count * PriceTable.HoursPerMonth, subnets.Source, $"{subnets.Text}, all hours");
        yield return context.Assumed(endpoint, "vpc.endpoint.interface.gb", "interfaceEndpoint", "processedGb", "GB processed");
    }

    private static IEnumerable<Demand> Balancer(PricedResource balancer, PricingContext context)
    {
        if (balancer.Text("loadBalancerType") is not (null or "application"))
        {
            yield return new Demand($"{balancer.Text("loadBalancerType")} load balancer", null, QuantitySource.Declared, "no price for this kind");
            yield break;
        }

        yield return Always("alb.hour", "1 load balancer");
        var units = context.Assumptions.Of("loadBalancer", "capacityUnits", balancer.Name);
        yield return new Demand(
            "alb.lcu", units * PriceTable.HoursPerMonth, QuantitySource.Assumed, $"{Amounts.Text(units)} capacity units on average");
        if (!balancer.Flag("internal"))
        {
            var subnets = Subnets.Of(balancer, "subnets", context.Stack);
            yield return new Demand(
                "vpc.ipv4", subnets.Count * PriceTable.HoursPerMonth, subnets.Source, $"a public address in each of {subnets.Text}");
        }

        yield return context.Assumed(balancer, "dto.internet.first10tb", "loadBalancer", "sentGb", "GB to the internet");
    }

    private static Demand Always(string item, string note) =>
        new(item, PriceTable.HoursPerMonth, QuantitySource.Declared, $"{note}, all hours");
}
