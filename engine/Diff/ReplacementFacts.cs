using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Alicerce.Engine.Diff;

/// <summary>Which properties of a type cannot change without another resource, from data that the engine ships.</summary>
public sealed class ReplacementFacts
{
    /// <summary>No resource of AWS moves.</summary>
    private const string Region = "region";

    private readonly FrozenDictionary<string, Facts> _byType;

    private ReplacementFacts(FrozenDictionary<string, Facts> byType) => _byType = byType;

    public static ReplacementFacts Load()
    {
        using var stream = typeof(ReplacementFacts).Assembly.GetManifestResourceStream("replacements.json")!;
        using var json = JsonDocument.Parse(stream);
        return new ReplacementFacts(json.RootElement.GetProperty("types").EnumerateObject()
            .ToFrozenDictionary(entry => entry.Name, entry => Read(entry.Value), StringComparer.Ordinal));
    }

    public IReadOnlyCollection<string> Types => _byType.Keys;

    public bool Knows(string type) => _byType.ContainsKey(type);

    /// <summary>Whether a change at a path, or in what the path holds, replaces a resource of the type.</summary>
    public bool Forces(string type, PropertyPath path)
    {
        if (!_byType.TryGetValue(type, out var facts))
        {
            return false;
        }

        var names = path.WithoutIndexes();
        if (names.Steps is [{ Name: Region }])
        {
            return true;
        }

        return facts.Whole.Contains(names) ||
            facts.Replace.Any(known => known.Contains(names) || names.Contains(known));
    }

    /// <summary>When a change at a path replaces a resource, where the type and the path alone do not tell.</summary>
    public string? Condition(string type, PropertyPath path)
    {
        if (!_byType.TryGetValue(type, out var facts))
        {
            return null;
        }

        var names = path.WithoutIndexes();
        return facts.When
            .Where(entry => entry.Path.Contains(names) || names.Contains(entry.Path))
            .Select(entry => entry.Text)
            .FirstOrDefault();
    }

    /// <summary>Whether two resources of the type cannot be there at the same time.</summary>
    public bool DeletesFirst(string type) => _byType.TryGetValue(type, out var facts) && facts.DeleteFirst;

    /// <summary>The outputs that any change of the resource changes too.</summary>
    public ImmutableArray<string> ChangedByUpdates(string type) =>
        _byType.TryGetValue(type, out var facts) ? facts.Volatile : [];

    private static Facts Read(JsonElement entry) => new(
        [.. Texts(entry, "replace").Select(PropertyPath.Parse)],
        [.. Texts(entry, "whole").Select(PropertyPath.Parse)],
        [.. Conditions(entry)],
        entry.TryGetProperty("deleteFirst", out var flag) && flag.GetBoolean(),
        [.. Texts(entry, "volatile")]);

    private static IEnumerable<string> Texts(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(item => item.GetString()!) : [];

    private static IEnumerable<(PropertyPath Path, string Text)> Conditions(JsonElement entry) =>
        entry.TryGetProperty("when", out var list)
            ? list.EnumerateObject().Select(item => (PropertyPath.Parse(item.Name), item.Value.GetString()!))
            : [];

    /// <param name="Whole">Properties that come or go as a whole; what changes inside of them does not count.</param>
    private sealed record Facts(
        ImmutableArray<PropertyPath> Replace,
        ImmutableArray<PropertyPath> Whole,
        ImmutableArray<(PropertyPath Path, string Text)> When,
        bool DeleteFirst,
        ImmutableArray<string> Volatile);
}
