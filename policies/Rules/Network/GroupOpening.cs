namespace Alicerce.Policies.Rules.Network;

/// <summary>One way into a security group, with the resource that opens it: the group itself, or a rule beside it.</summary>
/// <param name="Group">The group that is opened.</param>
/// <param name="Holder">The resource that says so.</param>
/// <param name="Traffic">What is opened.</param>
internal sealed record GroupOpening(StackResource Group, StackResource Holder, Traffic Traffic)
{
    /// <summary>Whether a port is open; a rule for every protocol has no ports.</summary>
    public bool Includes(int port) => Traffic.Includes(port);

    /// <summary>What stands for the whole internet among the sources; null when there is nothing.</summary>
    /// <param name="publicPrefixLists">Ids of prefix lists that hold addresses of everyone.</param>
    public string? WorldWideSource(IReadOnlyList<string> publicPrefixLists) =>
        Traffic.WholeWorld ?? PrefixLists().FirstOrDefault(publicPrefixLists.Contains);

    /// <summary>Whether members of a group are let in.</summary>
    public bool Admits(StackResource source)
    {
        if (Traffic.Entry.Boolean("self") == true && source == Group)
        {
            return true;
        }

        return Holder == Group
            ? AdmitsInside(source)
            : Names("referencedSecurityGroupId", source) || Names("sourceSecurityGroupId", source);
    }

    private IEnumerable<string> PrefixLists()
    {
        if (Traffic.Entry.Text("prefixListId") is { } one)
        {
            yield return one;
        }

        foreach (var list in Traffic.Entry.List("prefixListIds", PolicyValue.ReadText))
        {
            yield return list;
        }
    }

    private bool Names(string property, StackResource source) =>
        Holder.Declares(property) && Holder.RefersTo(property, source, "id");

    // A rule inside of the group shares one list of dependencies with the others there: whose they are is certain when no
    // other rule there could have them.
    private bool AdmitsInside(StackResource source)
    {
        var groups = Traffic.Entry.List("securityGroups", PolicyValue.ReadValue);
        if (!groups.IsUnknown && groups.Any(group => group.IsSameAs(source.Properties.Value("id"))))
        {
            return true;
        }

        var sources = Holder.References("ingress");
        var isUnknown = groups.IsUnknown || groups.Any(group => group.IsUnknown);
        if (!isUnknown || (sources.Count > 0 && !sources.Contains(source) && sources.All(IsGroup)))
        {
            return false;
        }

        return sources.Contains(source) && (sources.Count == 1 || IsOnlyRuleWithGroups())
            ? true
            : groups.Select(PolicyValue.ReadText).Any(id => source.Properties.Value("id").IsSameAs(id));
    }

    private bool IsOnlyRuleWithGroups() =>
        Group.Declared("ingress").AsList().Count(entry => entry.AsObject().Has("securityGroups")) == 1;

    private static bool IsGroup(StackResource resource) =>
        resource.Is<Ec2.SecurityGroup>() || resource.Is<Ec2.DefaultSecurityGroup>();
}
