using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>The URNs that a resource may have had before: its own aliases, and those that its parent's bring.</summary>
public static class AliasNames
{
    public static ImmutableArray<Urn> Of(
        StackIdentity stack, Urn urn, ImmutableArray<Urn> own, PlannedResource? parent)
    {
        var inherited = parent is null ? [] : parent.Options.Aliases
            .Where(alias => alias.IsValid)
            .SelectMany(alias => own
                .Where(known => known.IsValid && IsChildOf(known, parent.Urn))
                .Prepend(urn)
                .Select(known => Urn.Create(
                    stack.Stack, stack.Project, alias, known.Type, Renamed(known.Name, parent.Name, alias.Name))));
        return [.. own.Concat(inherited).Where(alias => alias != urn).Distinct()];
    }

    private static bool IsChildOf(Urn alias, Urn parent) =>
        alias.QualifiedType == Urn.Create(alias.Stack, alias.Project, parent, alias.Type, alias.Name).QualifiedType;

    /// <summary>A child whose name begins with that of its parent was renamed together with it.</summary>
    private static string Renamed(string name, string parent, string parentBefore) =>
        name.StartsWith(parent, StringComparison.Ordinal) ? parentBefore + name[parent.Length..] : name;
}
