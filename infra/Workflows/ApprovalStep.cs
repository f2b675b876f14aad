namespace Alicerce.Infra.Workflows;

/// <summary>When a person is asked before a file is processed, and by which function.</summary>
public sealed record ApprovalStep
{
    public required Input<string> NotifyFunctionArn { get; init; }

    /// <summary>Size from which on a person is asked; 0 for every file.</summary>
    public long FromBytes { get; init; }

    /// <summary>Kinds of content for which a person is asked whatever the size, such as <c>application/*</c>.</summary>
    public IReadOnlyList<string> MediaTypes { get; init; } = [];

    /// <summary>How long the decision may take; three days unless said otherwise.</summary>
    public int TimeoutSeconds { get; init; } = 3 * 24 * 60 * 60;
}
