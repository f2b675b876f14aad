namespace Pulumi.Policy;

/// <summary>One thing that a policy had to say about a resource or about the stack.</summary>
public sealed record PolicyResult
{
    /// <summary>Name of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>What came out.</summary>
    public required PolicyOutcome Outcome { get; init; }

    /// <summary>
    /// URN of the resource; empty when the stack as a whole is meant.
    /// </summary>
    public string Urn { get; init; } = "";

    /// <summary>
    /// The text that the user sees: the violation with the description in front, the reason of an exemption or of not
    /// being applicable, the value that is not known, the failure of the policy.
    /// </summary>
    public string Message { get; init; } = "";

    /// <summary>What the result does to the operation.</summary>
    public EnforcementLevel EnforcementLevel { get; init; }

    /// <summary>How much a violation matters.</summary>
    public PolicySeverity Severity { get; init; }

    /// <summary>
    /// Path of the value that is not known, when the outcome is <see cref="PolicyOutcome.Undecided"/>.
    /// </summary>
    public string? UnknownPath { get; init; }

    /// <summary>The properties after the change, when the outcome is <see cref="PolicyOutcome.Remediated"/>.</summary>
    public PropertyObject Properties { get; init; }

    /// <summary>What the policy threw, when the outcome is <see cref="PolicyOutcome.Failed"/>.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Outcome, policy, resource and message in one text, for test failures.</summary>
    public override string ToString() =>
        $"{Outcome} {Policy} {(Urn.Length > 0 ? Urn : "(stack)")} [{EnforcementLevel}]"
        + (Message.Length > 0 ? $": {Message}" : "");
}
