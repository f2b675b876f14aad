using Pulumi.Policy.Evaluation;

namespace Pulumi.Policy;

/// <summary>
/// What every policy has: a name and what is known about it. Policies are <see cref="ResourcePolicy"/>,
/// <see cref="ResourcePolicy{TResource}"/> and <see cref="StackPolicy"/>.
/// </summary>
public abstract class Policy
{
    private protected Policy(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>The permanent name, unique in its pack; <c>all</c> is reserved.</summary>
    public string Name { get; }

    /// <summary>The state that must hold. It stands in front of the message of every violation.</summary>
    public string Description { get; init; } = "";

    /// <summary>Name for people; empty means <see cref="Name"/>.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>
    /// What a violation does; null leaves it to the pack. Configuration of the user goes before both.
    /// </summary>
    public EnforcementLevel? EnforcementLevel { get; init; }

    /// <summary>How much a violation matters.</summary>
    public PolicySeverity Severity { get; init; }

    /// <summary>The control of a compliance framework that this policy implements.</summary>
    public ComplianceFramework? Framework { get; init; }

    /// <summary>Words to find the policy by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What a person does about a violation.</summary>
    public string RemediationSteps { get; init; } = "";

    /// <summary>Address of a page about the policy.</summary>
    public string Url { get; init; } = "";

    /// <summary>What the policy can be configured with; null when there is nothing to configure.</summary>
    public PolicyConfigSchema? ConfigSchema { get; init; }

    internal abstract PolicyScope Scope { get; }

    /// <summary>Why the policy has nothing to say about resources of this type; null when it has.</summary>
    internal virtual string? ReasonNotToApply(string resourceType) => null;

    /// <summary>The checks of the policy, in the order in which they run; each ends on its own.</summary>
    internal abstract IReadOnlyList<PolicyCheck> Checks { get; }

    /// <summary>The repairs of the policy, in the order in which they run; they work on one set of changes.</summary>
    internal virtual IReadOnlyList<PolicyCheck> Repairs => [];
}
