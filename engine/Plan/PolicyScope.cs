namespace Alicerce.Engine.Plan;

/// <summary>What a policy looks at.</summary>
public enum PolicyScope
{
    /// <summary>The pack does not say: it may look at both.</summary>
    Any,

    /// <summary>Single resources.</summary>
    Resource,

    /// <summary>The resources of the stack together.</summary>
    Stack,
}
