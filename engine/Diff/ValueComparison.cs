using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Diff;

/// <summary>Finds the properties in which two maps differ, as deep as both have the same shape.</summary>
/// <param name="forces">Whether a change at a path replaces the resource.</param>
public sealed class ValueComparison(Func<PropertyPath, bool> forces)
{
    private readonly List<PropertyChange> _changes = [];

    /// <summary>Secrets that are hidden in the baseline, so that nobody can tell whether they changed.</summary>
    public int IncomparableSecrets { get; private set; }

    public ImmutableArray<PropertyChange> Compare(PropertyMap old, PropertyMap @new)
    {
        Maps(PropertyPath.Empty, Entries(old), Entries(@new), isSecret: false);
        return [.. _changes];
    }

    private static ImmutableSortedDictionary<string, PropertyValue> Entries(PropertyMap properties) =>
        properties.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private void Maps(
        PropertyPath path,
        ImmutableSortedDictionary<string, PropertyValue> old,
        ImmutableSortedDictionary<string, PropertyValue> @new,
        bool isSecret)
    {
        foreach (var key in old.Keys.Union(@new.Keys).Order(StringComparer.Ordinal))
        {
            // What begins with two underscores is the provider's own notebook.
            if (!key.StartsWith("__", StringComparison.Ordinal))
            {
                Values(path.Then(key), old.GetValueOrDefault(key), @new.GetValueOrDefault(key), isSecret);
            }
        }
    }

    private void Values(PropertyPath path, PropertyValue? old, PropertyValue? @new, bool isSecret)
    {
        var (before, wasSecret) = Open(old);
        var (after, becomesSecret) = Open(@new);
        isSecret |= wasSecret || becomesSecret;
        if (wasSecret && before is PropertyValue.Unknown && (becomesSecret || after is not null and not PropertyValue.Unknown))
        {
            IncomparableSecrets++;
            return;
        }

        switch (before, after)
        {
            case (null, null):
            case (PropertyValue.Unknown, PropertyValue.Unknown):
                return;
            case (null, _):
                Add(path, PropertyChangeKind.Add, null, after, isSecret);
                return;
            case (_, null):
                Add(path, PropertyChangeKind.Delete, before, null, isSecret);
                return;
            case (PropertyValue.Map one, PropertyValue.Map other) when !isSecret:
                Maps(path, one.Entries, other.Entries, isSecret);
                return;
            case (PropertyValue.List one, PropertyValue.List other) when !isSecret:
                Lists(path, one.Items, other.Items);
                return;
            case var (one, other) when ValueEquality.AreEqual(one, other):
                return;
            default:
                Add(path, PropertyChangeKind.Update, before, after, isSecret);
                return;
        }
    }

    private void Lists(PropertyPath path, ImmutableArray<PropertyValue> old, ImmutableArray<PropertyValue> @new)
    {
        if (!SetProperties.IsSet(path))
        {
            for (var index = 0; index < Math.Max(old.Length, @new.Length); index++)
            {
                Values(path.Then(index), At(old, index), At(@new, index), isSecret: false);
            }

            return;
        }

        // In a set only what comes and what goes counts; the index is where it stands now, or stood.
        var gone = old.Select((value, index) => (value, index)).ToList();
        var added = new List<(PropertyValue Value, int Index)>();
        foreach (var (index, value) in @new.Index())
        {
            var same = gone.FindIndex(candidate => ValueEquality.AreEqual(candidate.value, value));
            if (same < 0)
            {
                added.Add((value, index));
            }
            else
            {
                gone.RemoveAt(same);
            }
        }

        foreach (var (value, index) in gone)
        {
            Values(path.Then(index), value, null, isSecret: false);
        }

        foreach (var (value, index) in added)
        {
            Values(path.Then(index), null, value, isSecret: false);
        }
    }

    private static PropertyValue? At(ImmutableArray<PropertyValue> items, int index) =>
        index < items.Length ? items[index] : null;

    /// <summary>The value without wrappers; nothing for what a provider takes for nothing.</summary>
    private static (PropertyValue? Value, bool IsSecret) Open(PropertyValue? value) => value switch
    {
        null or PropertyValue.Null => (null, false),
        PropertyValue.List { Items.IsEmpty: true } or PropertyValue.Map { Entries.Count: 0 } => (null, false),
        PropertyValue.Secret secret => (Open(secret.Value).Value, true),
        PropertyValue.Output { Value: { } inner } output => (Open(inner).Value, output.IsSecret || Open(inner).IsSecret),
        PropertyValue.Output output => (new PropertyValue.Unknown(), output.IsSecret),
        _ => (value, false),
    };

    private void Add(PropertyPath path, PropertyChangeKind kind, PropertyValue? old, PropertyValue? @new, bool isSecret)
    {
        _changes.Add(new PropertyChange(
            path.ToString(), kind, Marked(old, isSecret), Marked(@new, isSecret), forces(path))
        {
            Lines = isSecret ? [] : DocumentText.Differences(old, @new),
        });
    }

    private static PropertyValue? Marked(PropertyValue? value, bool isSecret) =>
        value is not null && isSecret ? new PropertyValue.Secret(value) : value;
}
