using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Every URN that a resource may have had, from its own aliases and those of its parent.</summary>
internal static class AliasUrns
{
    public static ImmutableArray<Output<string>> All(
        IReadOnlyList<Input<Alias>> own, string name, string type, Resource? parent)
    {
        if (own.Count == 0 && (parent is null || parent.Aliases.IsEmpty))
        {
            return [];
        }

        var urns = ImmutableArray.CreateBuilder<Output<string>>();
        foreach (var alias in own)
        {
            urns.Add(Collapse(alias, name, type, parent));
        }

        if (parent is null)
        {
            return urns.ToImmutable();
        }

        var parentName = parent.GetResourceName();
        var ownUrns = urns.ToImmutable();
        foreach (var parentAlias in parent.Aliases)
        {
            urns.Add(Inherit(parentAlias, parentName, name, type));
            foreach (var ownUrn in ownUrns)
            {
                urns.Add(ownUrn.Apply(urn => Inherit(parentAlias, parentName, UrnText.Name(urn), UrnText.Type(urn))));
            }
        }

        return urns.ToImmutable();
    }

    private static Output<string> Collapse(Input<Alias> alias, string name, string type, Resource? parent)
    {
        var deployment = Deployment.Running;
        return alias.Apply(known =>
        {
            if (known.Urn is not null)
            {
                CheckUrnAlone(known);
                return Output.Create(known.Urn);
            }

            CheckOneParent(known);
            var aliasParent = known.Parent ?? (known.NoParent || known.ParentUrn is not null ? null : parent);
            return Urn.Create(
                known.Name ?? name,
                known.Type ?? type,
                aliasParent,
                known.ParentUrn,
                known.Project ?? deployment.Settings.Project,
                known.Stack ?? deployment.Settings.Stack);
        });
    }

    /// <summary>
    /// The URN under an earlier parent. A child that is named after its parent is taken to have been renamed with it.
    /// </summary>
    private static Output<string> Inherit(
        Output<string> parentAlias, string parentName, string childName, string childType) =>
        parentAlias.Apply(parentUrn =>
        {
            var earlierName = childName.StartsWith(parentName, StringComparison.Ordinal)
                ? UrnText.Name(parentUrn) + childName[parentName.Length..]
                : childName;
            return Urn.Create(earlierName, childType, parent: null, parentUrn: parentUrn);
        });

    private static void CheckUrnAlone(Alias alias)
    {
        (string Member, bool IsSet)[] others =
        [
            (nameof(Alias.Name), alias.Name is not null),
            (nameof(Alias.Type), alias.Type is not null),
            (nameof(Alias.Project), alias.Project is not null),
            (nameof(Alias.Stack), alias.Stack is not null),
            (nameof(Alias.Parent), alias.Parent is not null),
            (nameof(Alias.ParentUrn), alias.ParentUrn is not null),
            (nameof(Alias.NoParent), alias.NoParent),
        ];
        foreach (var (member, isSet) in others)
        {
            if (isSet)
            {
                throw new ArgumentException(
                    $"An alias sets both `Urn` and `{member}`. `Urn` says it all: set it alone.");
            }
        }
    }

    private static void CheckOneParent(Alias alias)
    {
        var parents = (alias.Parent is null ? 0 : 1) + (alias.ParentUrn is null ? 0 : 1) + (alias.NoParent ? 1 : 0);
        if (parents > 1)
        {
            throw new ArgumentException(
                "An alias sets more than one of `Parent`, `ParentUrn` and `NoParent`. Set one of them.");
        }
    }
}
