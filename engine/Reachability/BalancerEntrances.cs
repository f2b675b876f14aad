using System.Collections.Immutable;
using System.Globalization;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Reachability;

/// <summary>Load balancers with an address on the internet, and what they pass requests to.</summary>
internal sealed class BalancerEntrances(StackTopology stack, NetworkPlacement network)
{
    public const string LoadBalancer = "aws:lb/loadBalancer:LoadBalancer";
    public const string Classic = "aws:elb/loadBalancer:LoadBalancer";
    private const string Listener = "aws:lb/listener:Listener";
    private const string TargetGroup = "aws:lb/targetGroup:TargetGroup";
    private const string AutoScalingGroup = "aws:autoscaling/group:Group";

    private readonly NetworkAcls _acls = new(stack);

    public IEnumerable<InternetPath> Of(PlannedResource balancer)
    {
        var isInternal = StackTopology.Input(balancer, "internal");
        return isInternal.Flag == true ? []
            : Behind(balancer, [], isInternal.IsUnknown ? Exposure.Undecided : Exposure.Open);
    }

    /// <summary>Why a load balancer is out of reach.</summary>
    public string ReasonOf(PlannedResource balancer) =>
        StackTopology.Input(balancer, "internal").Flag == true ? "It is internal: it has no address on the internet."
        : Listeners(balancer).Any(listener => Acl(balancer, listener) is AclVerdict.Refuses)
            ? "The network ACL of its subnets lets nobody in on a port that it listens on, or lets no answer out."
            : "Its security groups admit nobody from the internet on a port that it listens on.";

    /// <summary>The ways through a load balancer for somebody who stands before it.</summary>
    /// <param name="balancer">Internal, when something before it is in its network.</param>
    /// <param name="before">What was passed already.</param>
    /// <param name="exposure">Who comes this far.</param>
    public IEnumerable<InternetPath> Behind(PlannedResource balancer, ImmutableArray<PathStep> before, Exposure exposure)
    {
        var rules = network.RulesOf(balancer);
        var isGuarded = network.GroupsOf(balancer).Count > 0;
        foreach (var listener in Listeners(balancer))
        {
            var (admits, found, note) = !isGuarded
                ? (true, IsNetwork(balancer) ? exposure : Exposure.Undecided, "No security group of the stack guards it.")
                : Admission(balancer, rules, listener, isBehind: before.Length > 0);
            // What comes through CloudFront is in the network already.
            var acl = before.Length > 0 ? AclVerdict.Admits : Acl(balancer, listener);
            if (!admits || acl is AclVerdict.Refuses)
            {
                continue;
            }

            (found, note) = (acl, found) switch
            {
                (AclVerdict.AdmitsSome, Exposure.Open) => (Exposure.Limited, $"{note} The network ACL of its subnets admits some addresses."),
                (AclVerdict.Undecided, _) => (Exposure.Undecided, $"{note} What the network ACL of its subnets admits is not known before deployment."),
                _ => (found, note),
            };
            var reached = before.Length > 0 && found is not Exposure.Undecided ? exposure
                : exposure is Exposure.Undecided ? Exposure.Undecided
                : found;
            ImmutableArray<PathStep> steps = [.. before, new PathStep(balancer, listener.Text)];
            yield return new InternetPath(steps, reached, note);
            var targets = listener.Resource is null ? ClassicTargets(balancer, listener, steps, reached) : Targets(listener.Resource, balancer, steps, reached);
            foreach (var path in targets)
            {
                yield return path;
            }
        }
    }

    private IEnumerable<BalancerPort> Listeners(PlannedResource balancer) => balancer.Type == Classic
        ? StackTopology.Input(balancer, "listeners").Items
            .Where(listener => listener["lbPort"].Number is not null)
            .Select(listener => new BalancerPort(null, (int)listener["lbPort"].Number!.Value, "tcp", (int?)listener["instancePort"].Number))
        : stack.Dependents(balancer, Listener, "loadBalancerArn")
            .Where(listener => StackTopology.Input(listener, "port").Number is not null)
            .Select(listener => new BalancerPort(
                listener,
                (int)StackTopology.Input(listener, "port").Number!.Value,
                StackTopology.Input(listener, "protocol").Text is "UDP" ? "udp" : "tcp",
                null));

    private AclVerdict Acl(PlannedResource balancer, BalancerPort listener) =>
        _acls.Of(network.SubnetsOf(balancer), listener.Protocol, listener.Port, FamiliesOf(balancer));

    private static (bool Admits, Exposure Exposure, string Note) Admission(
        PlannedResource balancer, IReadOnlyList<IngressRule> rules, BalancerPort listener, bool isBehind)
    {
        var families = FamiliesOf(balancer);
        var matching = rules.Where(rule => rule.Covers(listener.Port, listener.Protocol)).ToList();
        if (matching.Any(rule => rule.AdmitsEverybody(families)))
        {
            return (true, Exposure.Open, $"Its security group admits everybody on {listener.Text}.");
        }

        if (matching.Any(rule => rule.IsUnknown))
        {
            return (true, Exposure.Undecided, "Whom its security group admits is not known before deployment.");
        }

        // CloudFront comes from inside the network, or from its prefix list.
        var addresses = matching.SelectMany(rule => isBehind ? rule.Addresses : rule.InternetAddresses(families)).Distinct().ToList();
        return addresses.Count > 0
            ? (true, Exposure.Limited, $"Its security group admits {string.Join(", ", addresses)} on {listener.Text}.")
            : (false, Exposure.Limited, "");
    }

    private IEnumerable<InternetPath> Targets(
        PlannedResource listener, PlannedResource balancer, ImmutableArray<PathStep> before, Exposure exposure)
    {
        var rules = stack.Dependents(listener, "aws:lb/listenerRule:ListenerRule", "listenerArn").ToList();
        var asked = Asks(StackTopology.Input(listener, "defaultActions"))
            && rules.TrueForAll(rule => Asks(StackTopology.Input(rule, "actions")));
        var reached = asked && exposure is Exposure.Open ? Exposure.Limited : exposure;
        var sign = asked ? " It asks people to sign in first." : "";
        foreach (var group in stack.ReferredOfType(listener, TargetGroup, "defaultActions")
            .Concat(rules.SelectMany(rule => stack.ReferredOfType(rule, TargetGroup, "actions"))).Distinct())
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
                if (target.Type == Entrances.Function || port is null)
                {
                    yield return new InternetPath([.. before, new PathStep(target, "calls")], reached, $"The load balancer calls it.{sign}");
                }
                else if (Passes(balancer, target, port.Value) is { } note)
                {
                    yield return new InternetPath([.. before, new PathStep(target, Tcp(port.Value))], reached, note + sign);
                }
            }
        }
    }

    private IEnumerable<InternetPath> ClassicTargets(
        PlannedResource balancer, BalancerPort listener, ImmutableArray<PathStep> before, Exposure exposure)
    {
        var port = listener.InstancePort ?? listener.Port;
        return stack.ReferredOfType(balancer, "aws:ec2/instance:Instance", "instances")
            .Concat(stack.Dependents(balancer, AutoScalingGroup, "loadBalancers"))
            .Distinct()
            .Select(target => (Target: target, Note: Passes(balancer, target, port)))
            .Where(entry => entry.Note is not null)
            .Select(entry => new InternetPath([.. before, new PathStep(entry.Target, Tcp(port))], exposure, entry.Note!));
    }

    /// <summary>What lets the load balancer through to a target; null when nothing does.</summary>
    private string? Passes(PlannedResource balancer, PlannedResource target, int port)
    {
        var own = network.GroupsOf(balancer).Select(group => group.Urn).ToHashSet();
        if (network.GroupsOf(target).Count == 0)
        {
            return "No security group of the stack guards it.";
        }

        var rules = network.RulesOf(target).Where(rule => rule.Covers(port)).ToList();
        return rules.Exists(rule => rule.Groups.Any(own.Contains)) ? $"Its security group admits the load balancer on {Tcp(port)}."
            : rules.Find(rule => rule.Addresses.Length > 0) is { } named ? $"Its security group admits {string.Join(", ", named.Addresses)} on {Tcp(port)}."
            : rules.Exists(rule => rule.IsUnknown) ? "Whom its security group admits is not known before deployment."
            : null;
    }

    private static bool Asks(Property actions) =>
        actions.Items.Any(action => action["type"].Text is "authenticate-cognito" or "authenticate-oidc" or "jwt-validation");

    private static AddressFamilies FamiliesOf(PlannedResource balancer) =>
        StackTopology.Input(balancer, "ipAddressType").Text?.StartsWith("dualstack", StringComparison.Ordinal) == true
            ? AddressFamilies.Both
            : AddressFamilies.V4;

    private static bool IsNetwork(PlannedResource balancer) =>
        StackTopology.Input(balancer, "loadBalancerType").Text is "network" or "gateway";

    private static string Tcp(int port) => string.Create(CultureInfo.InvariantCulture, $"TCP {port}");

    /// <summary>What a load balancer listens on.</summary>
    /// <param name="Resource">The listener; null for one that is a part of the balancer.</param>
    /// <param name="InstancePort">Where requests go to; null when target groups say it.</param>
    private sealed record BalancerPort(PlannedResource? Resource, int Port, string Protocol, int? InstancePort)
    {
        public string Text => string.Create(CultureInfo.InvariantCulture, $"{Protocol.ToUpperInvariant()} {Port}");
    }
}
