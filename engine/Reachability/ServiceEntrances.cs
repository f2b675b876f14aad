using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Reachability;

/// <summary>Services that AWS puts on the internet by itself: sign-in pages, clusters, containers, file transfer.</summary>
internal sealed class ServiceEntrances(StackTopology stack)
{
    public IEnumerable<InternetPath> Of(PlannedResource resource) => resource.Type switch
    {
        "aws:cognito/userPoolDomain:UserPoolDomain" => stack
            .ReferredOfType(resource, "aws:cognito/userPool:UserPool", "userPoolId")
            .SelectMany(pool => At(pool, "TCP 443", Exposure.Open, "Its sign-in pages are public.")),
        "aws:eks/cluster:Cluster" => Cluster(resource),
        "aws:apprunner/service:Service" => Flagged(
            resource, "TCP 443", StackTopology.Input(resource, "networkConfiguration")["ingressConfiguration"]["isPubliclyAccessible"], "The service answers everybody."),
        "aws:transfer/server:Server" when StackTopology.Input(resource, "endpointType").Text is null or "PUBLIC" =>
            At(resource, "TCP 22", Exposure.Open, "Its endpoint is public; users have to sign in."),
        _ => [],
    };

    private static ImmutableArray<InternetPath> Cluster(PlannedResource cluster)
    {
        var network = StackTopology.Input(cluster, "vpcConfig");
        if (network["publicAccessCidrs"].Items.Select(block => block.Text).OfType<string>().ToList() is { Count: > 0 } blocks
            && network["endpointPublicAccess"].Flag != false
            && !blocks.Contains("0.0.0.0/0"))
        {
            return At(cluster, "TCP 443", Exposure.Limited, $"Its endpoint admits {string.Join(", ", blocks)}.");
        }

        return Flagged(cluster, "TCP 443", network["endpointPublicAccess"], "Its endpoint is public; callers have to authenticate.");
    }

    /// <summary>A service that is public unless it says otherwise.</summary>
    private static ImmutableArray<InternetPath> Flagged(PlannedResource resource, string port, Property flag, string note) => flag switch
    {
        { IsUnknown: true } => At(resource, port, Exposure.Undecided, "Whether its endpoint is public is not known before deployment."),
        { Flag: false } => [],
        _ => At(resource, port, Exposure.Open, note),
    };

    private static ImmutableArray<InternetPath> At(PlannedResource resource, string port, Exposure exposure, string note) =>
        [new InternetPath([new PathStep(resource, port)], exposure, note)];
}
