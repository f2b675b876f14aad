namespace Alicerce.Policies.Rules.Cost;

/// <summary>Where spending is watched.</summary>
public sealed record BudgetPlace
{
    /// <summary>The stack or account that has the budget, when it is not this one: often that of the organization.</summary>
    public string Elsewhere { get; init; } = "";
}
