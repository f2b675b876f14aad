namespace Pulumi.Policy;

/// <summary>How a pack or a user configures one policy.</summary>
public sealed record PolicyConfiguration
{
    /// <summary>What a violation does; null keeps the level.</summary>
    public EnforcementLevel? EnforcementLevel { get; init; }

    /// <summary>Values for the properties of the policy's <see cref="Policy.ConfigSchema"/>.</summary>
    public PropertyBag Properties { get; init; } = [];

    /// <summary>Configures only the level.</summary>
    /// <param name="level">The level.</param>
    public static implicit operator PolicyConfiguration(EnforcementLevel level) => new() { EnforcementLevel = level };
}
