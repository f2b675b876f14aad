using System.Collections.Immutable;
using System.Globalization;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Reachability;

/// <summary>Finds the ways in: what has an address on the internet, and what it passes requests to.</summary>
internal sealed class Entrances(StackTopology stack)
{
    private const string LoadBalancer = "aws:lb/loadBalancer:LoadBalancer";
    private const string Listener = "aws:lb/listener:Listener";
    private const string TargetGroup = "aws:lb/targetGroup:TargetGroup";
    private const string AutoScalingGroup = "aws:autoscaling/group:Group";
    private const string Instance = "aws:ec2/instance:Instance";
    private const string Database = "aws:rds/instance:Instance";
    private const string Function = "aws:lambda/function:Function";

    private readonly NetworkPlacement _network = new(stack);

    public IEnumerable<InternetPath> Paths() => stack.Resources.SelectMany(resource => resource.Type switch
    {
        "aws:cloudfront/distribution:Distribution" => Distribution(resource),
        LoadBalancer when !IsInternal(resource) => Balancer(resource, [], Exposure.Open),
        Instance or AutoScalingGroup or Database => Addressed(resource),
        "aws:lambda/functionUrl:FunctionUrl" => FunctionUrl(resource),
        "aws:apigatewayv2/api:Api" => Api(resource, "integrationUri", "aws:apigatewayv2/integration:Integration"),
        "aws:apigateway/restApi:RestApi" when !IsPrivateApi(resource) => Api(resource, "uri", "aws:apigateway/integration:Integration"),
        "aws:cognito/userPoolDomain:UserPoolDomain" => SignIn(resource),
        _ => [],
    });

    /// <summary>Why a resource is out of reach; null for one that this is not asked of.</summary>
    public string? ReasonOf(PlannedResource resource) => resource.Type switch
    {
        LoadBalancer when IsInternal(resource) => "It is internal: it has no address on the internet.",
        LoadBalancer => "Its security groups admit nobody from the internet on a port that it listens on.",
        Instance or AutoScalingGroup or Database => Address(resource) switch
        {
            (false, _) => $"It has no public address. {Admitted(resource)}",
            _ when _network.RulesOf(resource).Count == 0 => Admitted(resource),
            _ => $"Its security groups admit nobody from the internet. {Admitted(resource)}",
        },
        Function when StackTopology.Input(resource, "vpcConfig").IsGiven => "Only callers with permission invoke it; nothing listens in its network.",
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
        var origins = stack.Referred(distribution, "origins")
            .SelectMany(origin => origin.Type is "aws:cloudfront/vpcOrigin:VpcOrigin"
                ? stack.Referred(origin, "vpcOriginEndpointConfig")
                : [origin])
            .Distinct();
        foreach (var origin in origins)
        {
            var onward = origin.Type switch
            {
                LoadBalancer => Balancer(origin, [step], Exposure.Open),
                "aws:s3/bucket:Bucket" => [new InternetPath([step, new PathStep(origin, "objects")], Exposure.Open, "CloudFront reads from it.")],
                _ => [],
            };
            foreach (var path in onward)
            {
                yield return path;
            }
        }
    }

    private IEnumerable<InternetPath> Balancer(PlannedResource balancer, ImmutableArray<PathStep> before, Exposure exposure)
    {
        var rules = _network.RulesOf(balancer);
        var isGuarded = _network.GroupsOf(balancer).Count > 0;
        foreach (var listener in stack.Dependents(balancer, Listener, "loadBalancerArn"))
        {
            if (StackTopology.Input(listener, "port").Number is not { } number)
            {
                continue;
            }

            var port = (int)number;
            var (admits, found, note) = !isGuarded
                ? (true, IsNetwork(balancer) ? exposure : Exposure.Undecided, "No security group of the stack guards it.")
                : Admission(rules, port, isBehind: before.Length > 0);
            if (!admits)
            {
                continue;
            }

            var reached = before.Length > 0 && found is not Exposure.Undecided ? exposure : found;
            ImmutableArray<PathStep> steps = [.. before, new PathStep(balancer, Tcp(port))];
            yield return new InternetPath(steps, reached, note);
            foreach (var path in Targets(listener, balancer, steps, reached))
            {
                yield return path;
            }
        }
    }

    private IEnumerable<InternetPath> Targets(
        PlannedResource listener, PlannedResource balancer, ImmutableArray<PathStep> before, Exposure exposure)
    {
        var rules = stack.Dependents(listener, "aws:lb/listenerRule:ListenerRule", "listenerArn")
            .SelectMany(rule => stack.ReferredOfType(rule, TargetGroup, "actions"));
        foreach (var group in stack.ReferredOfType(listener, TargetGroup, "defaultActions").Concat(rules).Distinct())
        {
            var port = (int?)StackTopology.Input(group, "port").Number;
            var attached = stack.Dependents(group, "aws:lb/targetGroupAttachment:TargetGroupAttachment", "targetGroupArn")
                .SelectMany(attachment => stack.Referred(attachment, "targetId"));
            var groups = stack.Dependents(group, "aws:autoscaling/attachment:Attachment", "lbTargetGroupArn")
                .SelectMany(attachment => stack.ReferredOfType(attachment, AutoScalingGroup, "autoscalingGroupName"));
            var services = stack.Dependents(group, "aws:ecs/service:Service", "loadBalancers");
            var targets = stack.Dependents(group, AutoScalingGroup, "targetGroupArns", "trafficSources")
                .Concat(attached).Concat(groups).Concat(services).Distinct();
            foreach (var target in targets)
            {
                if (target.Type == Function || port is null)
                {
                    yield return new InternetPath([.. before, new PathStep(target, "calls")], exposure, "The load balancer calls it.");
                }
                else if (Passes(balancer, target, port.Value) is { } note)
                {
                    yield return new InternetPath([.. before, new PathStep(target, Tcp(port.Value))], exposure, note);
                }
            }
        }
    }

    private string? Passes(PlannedResource balancer, PlannedResource target, int port)
    {
        var own = _network.GroupsOf(balancer).Select(group => group.Urn).ToHashSet();
        var groups = _network.GroupsOf(target);
        if (groups.Count == 0)
        {
            return "No security group of the stack guards it.";
        }

        var rule = _network.RulesOf(target).FirstOrDefault(rule => rule.Covers(port)
            && (rule.Groups.Any(own.Contains) || rule.Addresses.Length > 0 || rule.IsUnknown));
        return rule switch
        {
            null => null,
            { } when rule.Groups.Any(own.Contains) => $"Its security group admits the load balancer on {Tcp(port)}.",
            { Addresses.Length: > 0 } => $"Its security group admits {string.Join(", ", rule.Addresses)} on {Tcp(port)}.",
            _ => "Whom its security group admits is not known before deployment.",
        };
    }

    private IEnumerable<InternetPath> Addressed(PlannedResource resource)
    {
        var (address, because) = Address(resource);
        if (address == false)
        {
            yield break;
        }

        var rules = _network.RulesOf(resource);
        if (rules.Count == 0 && _network.GroupsOf(resource).Count == 0)
        {
            if (address == true)
            {
                yield return new InternetPath(
                    [new PathStep(resource, "unknown")], Exposure.Undecided, $"{because} Its security groups are not in this stack.");
            }

            yield break;
        }

        foreach (var rule in rules.Where(rule => rule.InternetAddresses.Any() || rule.IsUnknown))
        {
            var exposure = address is null || rule.IsUnknown ? Exposure.Undecided
                : rule.AdmitsEverybody ? Exposure.Open
                : Exposure.Limited;
            var addresses = rule.IsUnknown ? "addresses that are not known before deployment" : string.Join(", ", rule.InternetAddresses);
            yield return new InternetPath(
                [new PathStep(resource, rule.Ports)], exposure, $"{because} Its security group admits {addresses}.");
        }
    }

    /// <summary>Whether it has an address on the internet with a route to it; null when that is not known.</summary>
    private (bool? Has, string Because) Address(PlannedResource resource)
    {
        var subnets = _network.SubnetsOf(resource);
        var routes = subnets.Select(_network.HasInternetRoute).ToList();
        if (routes.Count > 0 && routes.All(route => route == false))
        {
            return (false, "");
        }

        bool? isPublic = resource.Type switch
        {
            Database => StackTopology.Input(resource, "publiclyAccessible") is { IsUnknown: false } flag ? flag.Flag == true : null,
            Instance when stack.Dependents(resource, "aws:ec2/eip:Eip", "instance")
                .Concat(stack.Dependents(resource, "aws:ec2/eipAssociation:EipAssociation", "instanceId")).Any() => true,
            Instance => StackTopology.Input(resource, "associatePublicIpAddress").Flag ?? MapsPublic(subnets),
            _ => _network.Templates(resource)
                .SelectMany(template => StackTopology.Input(template, "networkInterfaces").Items)
                .Select(card => card["associatePublicIpAddress"].Flag)
                .FirstOrDefault(flag => flag is not null) ?? MapsPublic(subnets),
        };
        var route = routes.Count > 0 && routes.Any(route => route == true);
        return (isPublic, route) switch
        {
            (false, _) => (false, ""),
            (true, true) => (true, "It has a public address in a subnet with a route to the internet."),
            (true, false) => (null, "It has a public address; whether its subnet has a route to the internet is decided elsewhere."),
            _ => (null, "Whether it has a public address is decided outside of this stack or not known yet."),
        };
    }

    private static bool? MapsPublic(IReadOnlyList<PlannedResource> subnets) =>
        subnets.Count == 0 ? null
        : subnets.Any(subnet => StackTopology.Input(subnet, "mapPublicIpOnLaunch").Flag == true) ? true
        : subnets.Any(subnet => StackTopology.Input(subnet, "mapPublicIpOnLaunch").IsUnknown) ? null
        : false;

    private IEnumerable<InternetPath> FunctionUrl(PlannedResource url)
    {
        var isOpen = StackTopology.Input(url, "authorizationType").Text is "NONE";
        return stack.ReferredOfType(url, Function, "functionName").Select(function => new InternetPath(
            [new PathStep(function, "TCP 443")],
            isOpen ? Exposure.Open : Exposure.Limited,
            isOpen ? "Its function URL asks for no authorization." : "Its function URL asks for IAM authorization."));
    }

    private IEnumerable<InternetPath> Api(PlannedResource api, string target, string integration)
    {
        var step = new PathStep(api, "TCP 443");
        yield return new InternetPath([step], Exposure.Open, "The API has a public endpoint; its routes say who is authorized.");
        foreach (var function in stack.Dependents(api, integration)
            .SelectMany(item => stack.ReferredOfType(item, Function, target))
            .Distinct())
        {
            yield return new InternetPath([step, new PathStep(function, "calls")], Exposure.Open, "The API calls it.");
        }
    }

    private IEnumerable<InternetPath> SignIn(PlannedResource domain) => stack
        .ReferredOfType(domain, "aws:cognito/userPool:UserPool", "userPoolId")
        .Select(pool => new InternetPath([new PathStep(pool, "TCP 443")], Exposure.Open, "Its sign-in pages are public."));

    private static (bool Admits, Exposure Exposure, string Note) Admission(IReadOnlyList<IngressRule> rules, int port, bool isBehind)
    {
        var matching = rules.Where(rule => rule.Covers(port)).ToList();
        if (matching.Any(rule => rule.AdmitsEverybody))
        {
            return (true, Exposure.Open, $"Its security group admits everybody on {Tcp(port)}.");
        }

        if (matching.Any(rule => rule.IsUnknown))
        {
            return (true, Exposure.Undecided, "Whom its security group admits is not known before deployment.");
        }

        // CloudFront comes from inside the network, or from its prefix list.
        var addresses = matching.SelectMany(rule => isBehind ? rule.Addresses : rule.InternetAddresses).Distinct().ToList();
        return addresses.Count > 0
            ? (true, Exposure.Limited, $"Its security group admits {string.Join(", ", addresses)} on {Tcp(port)}.")
            : (false, Exposure.Limited, "");
    }

    private string Admitted(PlannedResource resource)
    {
        var rules = _network.RulesOf(resource);
        var admitted = rules
            .SelectMany(rule => rule.Groups.Select(group => group.Name).Concat(rule.Addresses).Select(who => $"{who} ({rule.Ports})"))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return _network.GroupsOf(resource).Count == 0 ? "Its security groups are not in this stack."
            : admitted.Count == 0 ? "Its security groups admit nobody."
            : $"Its security groups admit {string.Join(", ", admitted)}.";
    }

    private static bool IsInternal(PlannedResource balancer) => StackTopology.Input(balancer, "internal").Flag == true;

    private static bool IsNetwork(PlannedResource balancer) =>
        StackTopology.Input(balancer, "loadBalancerType").Text is "network" or "gateway";

    private static bool IsPrivateApi(PlannedResource api) =>
        StackTopology.Input(api, "endpointConfiguration")["types"].Text is "PRIVATE"
        || StackTopology.Input(api, "endpointConfiguration")["types"].Items.Any(type => type.Text is "PRIVATE");

    private static string Tcp(int port) => string.Create(CultureInfo.InvariantCulture, $"TCP {port}");
}
