using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Alicerce.Policies;

/// <summary>
/// Which resources of a stack mean which others by a property. Rules ask it for every role and every queue, so what
/// dependencies say is found out once a stack.
/// </summary>
internal sealed class ReferenceIndex(StackResources resources)
{
    private static readonly ConditionalWeakTable<StackResources, ReferenceIndex> Indexes = [];

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
        if (connected.Count > 0 && entry.Others.Count == 0)
        {
            return connected;
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

    // A value that is known may equal one of a resource that it does not come from.
    private Entry Find((string Type, string Property) key)
    {
        var candidates = resources.OfType(key.Type);
        return new Entry(
            candidates
                .SelectMany(
                    candidate => candidate.References(key.Property),
                    (candidate, source) => (candidate, source))
                .ToLookup(pair => pair.source, pair => pair.candidate),
            [
                .. candidates.Where(candidate =>
                    candidate.References(key.Property).Count == 0
                    || candidate.Properties.Value(key.Property) is { Exists: true, IsUnknown: false }),
            ]);
    }

    private sealed record Entry(ILookup<StackResource, StackResource> BySource, IReadOnlyList<StackResource> Others);
}
