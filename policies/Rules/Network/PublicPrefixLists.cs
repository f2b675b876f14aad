namespace Alicerce.Policies.Rules.Network;

/// <summary>Which lists of addresses mean the whole internet.</summary>
public sealed record PublicPrefixLists
{
    /// <summary>Ids of managed prefix lists that hold addresses of everyone, such as <c>pl-0123456789abcdef0</c>.</summary>
    public IReadOnlyList<string> PrefixLists { get; init; } = [];
}
