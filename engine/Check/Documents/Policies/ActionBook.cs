using System.Collections.Frozen;
using System.IO.Enumeration;
using System.Text.Json;

namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>The services of AWS by their prefix, and for some of them their actions.</summary>
public static class ActionBook
{
    private static readonly Lazy<ActionFacts> Facts = new(Read);
    private static readonly Lazy<FrozenSet<string>> Prefixes =
        new(() => Facts.Value.Services.ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The day on which the names were taken.</summary>
    public static string AsOf => Facts.Value.AsOf;

    public static IReadOnlyCollection<string> Services => Prefixes.Value;

    /// <summary>The services whose actions are known.</summary>
    public static IEnumerable<string> Covered => Facts.Value.Actions.Keys.Order(StringComparer.Ordinal);

    /// <summary>The actions of a service, without its prefix; null where they are not known.</summary>
    public static IReadOnlyList<string>? ActionsOf(string service) =>
        Facts.Value.Actions.GetValueOrDefault(service.ToLowerInvariant());

    /// <summary>Whether a name, which may have `*` and `?` in it, stands for one action at least.</summary>
    public static bool Matches(IReadOnlyList<string> actions, string name) =>
        actions.Any(action => FileSystemName.MatchesSimpleExpression(name, action));

    private static ActionFacts Read()
    {
        using var stream = typeof(ActionBook).Assembly.GetManifestResourceStream("actions.json")!;
        return JsonSerializer.Deserialize(stream, ActionBookContext.Default.ActionFacts)!;
    }
}
