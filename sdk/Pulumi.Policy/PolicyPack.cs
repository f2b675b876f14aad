namespace Pulumi.Policy;

/// <summary>A named set of policies, served to the engine by <see cref="PolicyPackHost"/>.</summary>
/// <param name="name">1 to 100 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
public sealed class PolicyPack(string name)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The version, such as <c>1.0.0</c>. A version in <c>PulumiPolicy.yaml</c> replaces it.</summary>
    public string Version { get; init; } = "";

    /// <summary>The policies, in the order in which they run and report.</summary>
    public required IReadOnlyList<Policy> Policies { get; init; }

    /// <summary>What a violation does where neither policy nor configuration says so.</summary>
    public EnforcementLevel EnforcementLevel { get; init; } = EnforcementLevel.Advisory;

    /// <summary>What the pack is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Name for people; empty means <see cref="Name"/>.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>A longer text about the pack, in Markdown.</summary>
    public string Readme { get; init; } = "";

    /// <summary>The cloud provider that the pack is about, such as <c>aws</c>.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Words to find the pack by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Address of the repository that the pack is written in.</summary>
    public string Repository { get; init; } = "";

    /// <summary>
    /// Configuration by policy name that holds until a user configures something else. The name <c>all</c> sets a level
    /// for every policy.
    /// </summary>
    public IReadOnlyDictionary<string, PolicyConfiguration> InitialConfig { get; init; } =
        new Dictionary<string, PolicyConfiguration>();

    /// <summary>Resources that are exempt from a policy, each with its reason.</summary>
    public IReadOnlyList<PolicyExemption> Exemptions { get; init; } = [];
}
