using System.Collections.Frozen;
using System.Collections.Immutable;
using Alicerce.Engine.Data;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Stack;

/// <summary>Reads the inputs of the resources of a stack, and what they refer to.</summary>
/// <param name="managed">What a deployment would create or keep.</param>
/// <param name="all">These and what else is registered, such as providers.</param>
public sealed class StackReferences(ImmutableArray<PlannedResource> managed, ImmutableArray<PlannedResource> all)
{
    /// <summary>Properties that hold the id of a resource of one type, and nothing else of it.</summary>
    private static readonly FrozenDictionary<string, string> ReferredTypes = new Dictionary<string, string>
    {
        ["peerVpcId"] = "aws:ec2/vpc:Vpc",
        ["referencedSecurityGroupId"] = "aws:ec2/securityGroup:SecurityGroup",
        ["routeTableId"] = "aws:ec2/routeTable:RouteTable",
        ["securityGroupId"] = "aws:ec2/securityGroup:SecurityGroup",
        ["vpcId"] = "aws:ec2/vpc:Vpc",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ILookup<string, PlannedResource> _byType = managed.ToLookup(resource => resource.Type);
    private readonly Dictionary<Urn, PlannedResource> _byUrn =
        all.DistinctBy(resource => resource.Urn).ToDictionary(resource => resource.Urn);

    public IEnumerable<PlannedResource> OfType(string type) => _byType[type];

    public static Property Input(PlannedResource resource, string name) =>
        new(resource.Inputs.TryGetValue(name, out var value) ? value : null);

    /// <summary>
    /// What an input is, so that equal texts are the same thing: its value, or the one resource that it comes from.
    /// Null while that is open.
    /// </summary>
    public string? Identity(PlannedResource resource, string name)
    {
        var input = Input(resource, name);
        return input switch
        {
            { IsGiven: false } => "",
            { IsUnknown: true } => Source(resource, name) is { } source ? source.Urn.ToString() : null,
            { Text: AwsFunctions.PlaceholderList } => null,
            _ => ById(input.Text) is { } known ? known.Urn.ToString() : input.Text,
        };
    }

    /// <summary>The resource that an input refers to by its id; null where it is not of this stack, or open.</summary>
    public PlannedResource? Find(PlannedResource resource, string name, string type) =>
        (Input(resource, name) is { IsUnknown: true } ? Source(resource, name) : ById(Input(resource, name).Text)) is
        { } found && found.Type == type ? found : null;

    /// <summary>Null while nobody says it.</summary>
    public string? RegionOf(PlannedResource resource) => Input(resource, "region") is { IsGiven: true } own
        ? own.Text
        : resource.Provider is { } provider && _byUrn.TryGetValue(provider.Urn, out var declared)
            ? Input(declared, "region").Text
            : null;

    private PlannedResource? Source(PlannedResource resource, string name) =>
        ReferredTypes.TryGetValue(name, out var type) &&
        resource.PropertyDependencies.GetValueOrDefault(name, []) is [var urn] &&
        _byUrn.TryGetValue(urn, out var source) && source.Type == type
            ? source
            : null;

    private PlannedResource? ById(string? id) => string.IsNullOrEmpty(id)
        ? null
        : managed.FirstOrDefault(resource => resource.Id == id);
}
