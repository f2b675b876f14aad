using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Alicerce.Policies;

/// <summary>
/// Which resources of a stack mean which others by a property. Rules ask it for every role and every queue, so what
/// dependencies and texts say is found out once a stack.
/// </summary>
internal sealed class ReferenceIndex(StackResources resources)
{
    private static readonly ConditionalWeakTable<StackResources, ReferenceIndex> Indexes = [];

    // What `RefersTo` compares with when it is told nothing else.
    private static readonly string[] Identities = ["id", "arn", "name"];

    private readonly ConcurrentDictionary<(string Type, string Property), Entry> _entries = [];

    public static ReferenceIndex Of(StackResources resources) =>
        Indexes.GetValue(resources, stack => new ReferenceIndex(stack));

    /// <summary>The resources of one type whose property means a resource.</summary>
    /// <exception cref="UnknownValueException">
    /// There is none, but one of them may turn out to be: where its value comes from is not known.
    /// </exception>
    public IReadOnlyList<StackResource> Naming(
        StackResource target, string type, string property, params string[] targetProperties)
    {
        var entry = _entries.GetOrAdd((type, property), Find);
        var connected = entry.BySource[target].ToList();
        foreach (var text in TextsOf(target, targetProperties))
        {
            connected.AddRange(entry.ByText[text].Where(candidate => !connected.Contains(candidate)));
        }

        UnknownValueException? undecided = null;
        foreach (var candidate in entry.Others.Where(candidate => !connected.Contains(candidate)))
        {
            try
            {
                if (candidate.RefersTo(property, target, targetProperties))
                {
                    connected.Add(candidate);
                }
            }
            catch (UnknownValueException exception)
            {
                undecided ??= exception;
            }
        }

        return connected.Count == 0 && undecided is not null ? throw undecided : connected;
    }

    private static IEnumerable<string> TextsOf(StackResource target, string[] properties) =>
        (properties.Length > 0 ? properties : Identities)
            .Select(target.Properties.Value)
            .Where(value => value.Kind == PolicyValueKind.Text)
            .Select(value => value.AsText())
            .Distinct(StringComparer.Ordinal);

    // A value that is known may equal one of a resource that it does not come from.
    private Entry Find((string Type, string Property) key)
    {
        var candidates = resources.OfType(key.Type);
        var values = candidates
            .Select(candidate => (Candidate: candidate, Value: candidate.Properties.Value(key.Property)))
            .ToLookup(pair => pair.Value.Kind == PolicyValueKind.Text);
        var others = values[false].Where(pair => pair.Value.Exists).ToLookup(
            pair => pair.Value.IsUnknown, pair => pair.Candidate);
        return new Entry(
            candidates
                .SelectMany(
                    candidate => candidate.References(key.Property).Distinct(),
                    (candidate, source) => (candidate, source))
                .ToLookup(pair => pair.source, pair => pair.candidate),
            values[true].ToLookup(pair => pair.Value.AsText(), pair => pair.Candidate, StringComparer.Ordinal),
            [
                .. others[false],
                // Of those that may turn out to mean any resource one says as much as all.
                .. others[true].Where(candidate => candidate.References(key.Property).Count == 0).Take(1),
            ]);
    }

    private sealed record Entry(
        ILookup<StackResource, StackResource> BySource,
        ILookup<string, StackResource> ByText,
        IReadOnlyList<StackResource> Others);
}
