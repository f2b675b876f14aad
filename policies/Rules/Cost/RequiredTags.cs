namespace Alicerce.Policies.Rules.Cost;

/// <summary>The tags that say whom a machine belongs to.</summary>
public sealed record RequiredTags
{
    /// <summary>Keys: owner and cost centre until configured otherwise.</summary>
    public IReadOnlyList<string> Keys { get; init; } = ["Owner", "CostCenter"];
}
