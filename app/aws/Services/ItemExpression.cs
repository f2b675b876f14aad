namespace Alicerce.Aws.Services;

/// <summary>What an item has to be like for a change, and what the change is.</summary>
public sealed record ItemExpression
{
    /// <summary>The change is made only where this holds; otherwise it fails with a code of its own.</summary>
    public required string Condition { get; init; }

    /// <summary>What an update sets; null for the other changes.</summary>
    public string? Update { get; init; }

    /// <summary>What each <c>#name</c> in the expressions stands for.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>What each <c>:value</c> in the expressions stands for.</summary>
    public IReadOnlyDictionary<string, ItemValue> Values { get; init; } = new Dictionary<string, ItemValue>();
}
