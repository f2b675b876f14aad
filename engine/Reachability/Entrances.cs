using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Reachability;

/// <summary>Finds the ways in: what has an address on the internet, and what it passes requests to.</summary>
internal sealed class Entrances
{
    public const string Function = "aws:lambda/function:Function";
    public const string Bucket = "aws:s3/bucket:Bucket";

    private readonly StackTopology _stack;
    private readonly BalancerEntrances _balancers;
    private readonly MachineEntrances _machines;
    private readonly ApiEntrances _apis;
    private readonly PolicyEntrances _policies;
    private readonly ServiceEntrances _services;

    public Entrances(StackTopology stack)
    {
        var network = new NetworkPlacement(stack);
        _stack = stack;
        _balancers = new BalancerEntrances(stack, network);
        _machines = new MachineEntrances(stack, network);
        _apis = new ApiEntrances(stack);
        _policies = new PolicyEntrances(stack);
        _services = new ServiceEntrances(stack);
    }

    public IEnumerable<InternetPath> Paths() => _stack.Resources.SelectMany(resource => resource.Type switch
    {
        "aws:cloudfront/distribution:Distribution" => Distribution(resource),
        "aws:globalaccelerator/accelerator:Accelerator" => Accelerator(resource),
        BalancerEntrances.LoadBalancer or BalancerEntrances.Classic => _balancers.Of(resource),
        _ when MachineEntrances.Knows(resource.Type) => _machines.Of(resource),
        _ when ApiEntrances.Knows(resource.Type) => _apis.Of(resource),
        _ when PolicyEntrances.Knows(resource.Type) => _policies.Of(resource),
        _ => _services.Of(resource),
    });

    /// <summary>Why a resource is out of reach; null for one that this is not asked of.</summary>
    /// <param name="resource">The one asked about.</param>
    /// <param name="reached">What is in reach.</param>
    public string? ReasonOf(PlannedResource resource, IReadOnlySet<Urn> reached) => resource.Type switch
    {
        BalancerEntrances.LoadBalancer or BalancerEntrances.Classic => _balancers.ReasonOf(resource),
        Function when StackTopology.Input(resource, "vpcConfig").IsGiven => "Only callers with permission invoke it; nothing listens in its network.",
        _ when MachineEntrances.Knows(resource.Type) => _machines.ReasonOf(resource, reached),
        _ when ApiEntrances.Knows(resource.Type) => "It has no address on the internet: it is private, or its own address is turned off.",
        _ when PolicyEntrances.Knows(resource.Type) => _policies.ReasonOf(resource),
        _ => null,
    };

    private IEnumerable<InternetPath> Distribution(PlannedResource distribution)
    {
        if (StackTopology.Input(distribution, "enabled").Flag == false)
        {
            yield break;
        }

        var step = new PathStep(distribution, "TCP 443");
        yield return new InternetPath([step], Exposure.Open, "CloudFront answers everybody.");
        var origins = _stack.Referred(distribution, "origins")
            .SelectMany(origin => origin.Type is "aws:cloudfront/vpcOrigin:VpcOrigin"
                ? _stack.Referred(origin, "vpcOriginEndpointConfig")
                : [origin])
            .Distinct();
        foreach (var origin in origins)
        {
            var onward = origin.Type switch
            {
                BalancerEntrances.LoadBalancer => _balancers.Behind(origin, [step], Exposure.Open),
                Bucket => [new InternetPath([step, new PathStep(origin, "objects")], Exposure.Open, "CloudFront reads from it.")],
                _ => [],
            };
            foreach (var path in onward)
            {
                yield return path;
            }
        }
    }

    private IEnumerable<InternetPath> Accelerator(PlannedResource accelerator)
    {
        if (StackTopology.Input(accelerator, "enabled").Flag == false)
        {
            yield break;
        }

        foreach (var listener in _stack.Dependents(accelerator, "aws:globalaccelerator/listener:Listener", "acceleratorArn"))
        {
            var protocol = StackTopology.Input(listener, "protocol").Text ?? "TCP";
            var ports = StackTopology.Input(listener, "portRanges").Items.Select(range =>
                range["fromPort"].Text == range["toPort"].Text ? range["fromPort"].Text ?? "?" : $"{range["fromPort"].Text}–{range["toPort"].Text}");
            var step = new PathStep(accelerator, $"{protocol} {string.Join(", ", ports)}");
            yield return new InternetPath([step], Exposure.Open, "The accelerator answers everybody.");
            var balancers = _stack.Dependents(listener, "aws:globalaccelerator/endpointGroup:EndpointGroup", "listenerArn")
                .SelectMany(group => _stack.ReferredOfType(group, BalancerEntrances.LoadBalancer, "endpointConfigurations"));
            foreach (var path in balancers.SelectMany(balancer => _balancers.Behind(balancer, [step], Exposure.Open)))
            {
                yield return path;
            }
        }
    }
}
