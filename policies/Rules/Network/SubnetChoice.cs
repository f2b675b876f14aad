namespace Alicerce.Policies.Rules.Network;

/// <summary>
/// The subnets that a property means. A subnet that the property takes its value from, or whose id it repeats, is meant for
/// certain. Of a component that made several subnets, some are meant, and which ones is known only after deployment.
/// </summary>
internal sealed class SubnetChoice
{
    private readonly PolicyValue _ids;

    private SubnetChoice(PolicyValue ids, IReadOnlyList<IReadOnlyList<StackResource>> pools)
    {
        _ids = ids;
        Pools = pools;
    }

    /// <summary>Subnets of which at least one is meant each: one that is meant for certain is a pool by itself.</summary>
    public IReadOnlyList<IReadOnlyList<StackResource>> Pools { get; }

    /// <summary>Whether no subnet of the stack is meant.</summary>
    /// <exception cref="UnknownValueException">One may turn out to be: where the ids come from is not known.</exception>
    public bool IsElsewhere
    {
        get
        {
            if (Pools.Count > 0)
            {
                return false;
            }

            RequireIds();
            return true;
        }
    }

    /// <summary>The subnets that a property means.</summary>
    public static SubnetChoice Of(StackResources resources, StackResource resource, string property) =>
        Of(resources, resource, property, resource.Declared(property));

    /// <summary>The subnets that a value inside of a property means.</summary>
    public static SubnetChoice Of(StackResources resources, StackResource resource, string property, PolicyValue ids)
    {
        var sources = resource.References(property);
        var known = KnownTexts(ids);
        var subnets = resources.OfType(Ec2.Subnet.ResourceType);
        var isPartlyUnknown = HasUnknown(ids);
        // A remote component makes each of its outputs depend on everything that it made: that says no more than that
        // the ids come from it.
        var makers = isPartlyUnknown
            ? sources.Where(source => subnets.Any(subnet => IsMadeBy(subnet, source))).ToList()
            : [];
        var pools = subnets
            .Where(subnet => KnownTexts(subnet.Properties.Value("id")).Any(known.Contains)
                || (sources.Contains(subnet) && !makers.Exists(maker => IsMadeBy(subnet, maker))))
            .Select(subnet => (IReadOnlyList<StackResource>)[subnet])
            .ToList();
        pools.AddRange(makers
            .Select(maker => subnets.Where(subnet => IsMadeBy(subnet, maker)).ToList())
            .Select(made => made.Any(sources.Contains)
                ? (IReadOnlyList<StackResource>)[.. made.Where(sources.Contains)]
                : made));

        return new SubnetChoice(ids, pools);
    }

    /// <summary>Makes sure that the ids of the subnets are known.</summary>
    /// <exception cref="UnknownValueException">They are not known yet.</exception>
    public void RequireIds()
    {
        foreach (var id in _ids.Kind == PolicyValueKind.List ? Elements(_ids) : [_ids])
        {
            _ = id.Exists ? id.AsText() : null;
        }
    }

    private static bool IsMadeBy(StackResource subnet, StackResource maker)
    {
        for (var parent = subnet.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent == maker)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasUnknown(PolicyValue ids) => ids.Kind == PolicyValueKind.List
        ? Elements(ids).Any(element => element.IsUnknown)
        : ids.IsUnknown;

    private static IReadOnlyList<string> KnownTexts(PolicyValue ids) =>
    [
        .. (ids.Kind == PolicyValueKind.List ? Elements(ids) : [ids])
            .Where(element => element is { Exists: true, IsUnknown: false })
            .Select(PolicyValue.ReadText),
    ];

    private static IEnumerable<PolicyValue> Elements(PolicyValue ids)
    {
        var list = ids.AsList();
        return Enumerable.Range(0, list.Count).Select(list.ValueAt);
    }
}
