namespace Alicerce.Policies.Tests;

/// <summary>Resources, and what a rule says about them. The page of the rule shows the first of each kind.</summary>
public sealed record Example(ExampleKind Kind, string Title, IReadOnlyList<TestResource> Resources)
{
    /// <summary>
    /// What the rule has to say, in order: the violations without the description, the reason not to apply, or the path of
    /// the unknown value.
    /// </summary>
    public IReadOnlyList<string> Expected { get; init; } = [];

    /// <summary>Configuration of the rule; null for the defaults.</summary>
    public PropertyBag? Config { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Title}";
}
