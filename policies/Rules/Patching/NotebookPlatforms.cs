namespace Alicerce.Policies.Rules.Patching;

/// <summary>Which platforms of SageMaker notebooks get updates.</summary>
public sealed record NotebookPlatforms
{
    /// <summary>The identifiers of the platforms.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = ["notebook-al2-v3", "notebook-al2023-v1"];
}
