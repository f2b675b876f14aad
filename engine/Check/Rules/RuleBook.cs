using System.Collections.Concurrent;
using System.Text.Json;

namespace Alicerce.Engine.Check.Rules;

/// <summary>The embedded facts; only the entries of types that a program uses are decoded.</summary>
public static class RuleBook
{
    private static readonly Lazy<JsonDocument> Facts = new(Read);
    private static readonly ConcurrentDictionary<string, TypeRules?> Decoded = new(StringComparer.Ordinal);

    public static IEnumerable<string> Types => Facts.Value.RootElement.EnumerateObject().Select(entry => entry.Name);

    public static TypeRules? Find(string type) => Decoded.GetOrAdd(type, static type =>
        Facts.Value.RootElement.TryGetProperty(type, out var entry)
            ? entry.Deserialize(RuleBookContext.Default.TypeRules)
            : null);

    private static JsonDocument Read()
    {
        using var stream = typeof(RuleBook).Assembly.GetManifestResourceStream("rules.json")!;
        return JsonDocument.Parse(stream);
    }
}
