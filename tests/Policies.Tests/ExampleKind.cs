namespace Alicerce.Policies.Tests;

/// <summary>What a rule says about an example.</summary>
public enum ExampleKind
{
    /// <summary>The rule holds.</summary>
    Compliant,

    /// <summary>The rule is violated.</summary>
    Violating,

    /// <summary>The rule has nothing to say.</summary>
    NotApplicable,

    /// <summary>A value that decides is not known before deployment.</summary>
    Undecided,
}
