using System.ComponentModel.DataAnnotations;

namespace Alicerce.Policies.Rules.Patching;

/// <summary>The families of types that machines may be of.</summary>
public sealed record InstanceFamilies
{
    /// <summary>Families that are refused: those that can be paravirtual until configured otherwise.</summary>
    [RegularExpression("^[a-z0-9-]+$")]
    public IReadOnlyList<string> Outdated { get; init; } = ["t1", "m1", "c1", "m2", "hi1", "hs1", "cc2", "cg1", "cr1"];

    /// <summary>The only families that are accepted, such as <c>t4g</c>; while there is none, every other one is.</summary>
    [RegularExpression("^[a-z0-9-]+$")]
    public IReadOnlyList<string> Allowed { get; init; } = [];
}
