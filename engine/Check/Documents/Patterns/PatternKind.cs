using System.Collections.Frozen;

namespace Alicerce.Engine.Check.Documents.Patterns;

/// <summary>Where a pattern is used, which decides what it can have.</summary>
/// <param name="Name">What messages call it, with its article.</param>
/// <param name="Operators">What an object in a list of values can be.</param>
public sealed record PatternKind(string Name, FrozenSet<string> Operators)
{
    private static readonly string[] OfEvents =
        ["prefix", "suffix", "anything-but", "numeric", "cidr", "exists", "equals-ignore-case", "wildcard"];

    public static readonly PatternKind Event = new("an event pattern", [.. OfEvents]) { MaxCharacters = 4096 };

    public static readonly PatternKind EventSource = new("a filter of an event source", [.. OfEvents]) { MaxCharacters = 4096 };

    public static readonly PatternKind Subscription = new("a filter policy", [.. OfEvents]);

    public int? MaxCharacters { get; init; }
}
