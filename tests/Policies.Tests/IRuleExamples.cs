namespace Alicerce.Policies.Tests;

/// <summary>A rule with the examples that its tests run and its page shows.</summary>
public interface IRuleExamples
{
    /// <summary>The rule.</summary>
    IRule Rule { get; }

    /// <summary>The examples, the most telling of each kind first.</summary>
    IReadOnlyList<Example> Examples { get; }
}
