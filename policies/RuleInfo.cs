namespace Alicerce.Policies;

/// <summary>What is known about a rule besides the condition that it checks.</summary>
public sealed record RuleInfo
{
    /// <summary>The permanent name: the words of <see cref="Title"/> in kebab-case, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The state that must hold, as a statement.</summary>
    public required string Title { get; init; }

    /// <summary>How much a violation matters.</summary>
    public required PolicySeverity Severity { get; init; }

    /// <summary>
    /// What a violation does until a stage or a user says otherwise: what is grave stops the operation, the rest is advice.
    /// </summary>
    public EnforcementLevel Level =>
        Severity >= PolicySeverity.High ? EnforcementLevel.Mandatory : EnforcementLevel.Advisory;

    /// <summary>The concern that the rule belongs to.</summary>
    public required Pillar Pillar { get; init; }

    /// <summary>Whose duty the rule checks.</summary>
    public Responsibility Responsibility { get; init; } = Responsibility.Customer;

    /// <summary>Controls of AWS Security Hub that ask for this state, such as <c>RDS.2</c>.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>Checks of Checkov that look at the same state, such as <c>CKV_AWS_17</c>.</summary>
    public IReadOnlyList<string> Checkov { get; init; } = [];

    /// <summary>Why a violation is a problem.</summary>
    public required string Rationale { get; init; }

    /// <summary>What to write instead.</summary>
    public required string Fix { get; init; }

    /// <summary>What exactly is judged, and what the rule cannot see; null when the title and the examples say it all.</summary>
    public string? Limits { get; init; }

    /// <summary>Why no value that is unknown keeps the rule from a verdict; null when one does.</summary>
    public string? AlwaysDecides { get; init; }

    /// <summary>Path of the page about the rule in this repository.</summary>
    public string Page => $"docs/rules/{Id}.md";

    /// <summary>The words to find the rule by: pillar, responsibility and the ids of the controls.</summary>
    public IReadOnlyList<string> Tags =>
    [
        $"pillar:{Words.Kebab(Pillar.ToString())}",
        $"responsibility:{Words.Kebab(Responsibility.ToString())}",
        .. Controls,
        .. Checkov,
    ];
}
