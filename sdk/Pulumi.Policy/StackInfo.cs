namespace Pulumi.Policy;

/// <summary>The stack that is deployed.</summary>
public sealed record StackInfo
{
    /// <summary>Name of the stack.</summary>
    public string Name { get; init; } = "";

    /// <summary>Name of the project.</summary>
    public string Project { get; init; } = "";

    /// <summary>Name of the organization.</summary>
    public string Organization { get; init; } = "";

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Tags of the stack.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Configuration of the stack.</summary>
    public StackConfig Config { get; init; } = new();

    /// <summary>
    /// Whether the engine told about the stack. It does not when a pack is published and when <c>policy analyze</c>
    /// looks at a saved state: everything here is empty then.
    /// </summary>
    public bool IsKnown { get; init; }
}
