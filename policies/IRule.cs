namespace Alicerce.Policies;

/// <summary>A policy of this pack.</summary>
public interface IRule
{
    /// <summary>What is known about the rule besides its condition.</summary>
    RuleInfo Info { get; }
}
