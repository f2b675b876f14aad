using System.Collections.Immutable;
using Alicerce.Engine.Check;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Alicerce.Schema;

namespace Alicerce.Engine.Diff;

/// <summary>Compares resources by what is known of their types, as providers do.</summary>
public sealed class ResourceComparison(ProviderSchema schema, ReplacementFacts facts) : IResourceComparison
{
    private readonly SortedSet<string> _unknownTypes = new(StringComparer.Ordinal);
    private readonly HashSet<OpenChange> _openChanges = [];
    private int _incomparableSecrets;

    /// <summary>Secrets that the baseline hides.</summary>
    public int IncomparableSecrets => _incomparableSecrets;

    /// <summary>Changed types of which nobody told which properties replace a resource.</summary>
    public ImmutableArray<string> UnknownTypes => [.. _unknownTypes];

    /// <summary>Changes of which nobody can tell here whether they replace a resource.</summary>
    public ImmutableArray<OpenChange> OpenChanges =>
    [
        .. _openChanges
            .OrderBy(change => change.Type, StringComparer.Ordinal)
            .ThenBy(change => change.Property, StringComparer.Ordinal),
    ];

    public PropertyMap KeepDefaults(PriorResource prior, PropertyMap inputs) => TypeToken.IsProvider(prior.Type)
        ? KeepSkips(prior.Inputs, inputs)
        : Defaults.Keep(prior.Inputs, inputs);

    public PropertyMap IgnoreChanges(PriorResource prior, PropertyMap inputs, ImmutableArray<string> paths) =>
        paths.IsEmpty ? inputs : IgnoredChanges.Apply(prior.Inputs, inputs, paths.Select(PropertyPath.Parse));

    public ResourceDifference Compare(
        PriorResource prior, PropertyMap inputs, ImmutableArray<string> replaceOnChanges)
    {
        var type = prior.Type;
        var asked = replaceOnChanges.Select(PropertyPath.Parse).ToImmutableArray();
        var comparison = new ValueComparison(path =>
            facts.Forces(type, path) || asked.Any(wanted => wanted.Contains(path)));
        var old = prior.Inputs;
        var changes = comparison.Compare(old, inputs);
        _incomparableSecrets += comparison.IncomparableSecrets;
        if (changes.IsEmpty)
        {
            return ResourceDifference.None;
        }

        if (prior.Custom && !TypeToken.IsProvider(type) && !facts.Knows(type))
        {
            _unknownTypes.Add(type);
        }

        var difference = new ResourceDifference(changes, facts.DeletesFirst(type) || KeepsItsName(type, old, inputs));
        if (prior.Custom && !difference.Replaces)
        {
            _openChanges.UnionWith(changes.SelectMany(change => Open(type, change)));
        }

        return difference;
    }

    public PropertyMap OutputsAfterUpdate(
        PriorResource prior, PlannedResource planned, PropertyMap provider, ImmutableArray<PropertyChange> changes)
    {
        var outputs = prior.Outputs.ToDictionary(entry => entry.Key, entry => entry.Value);
        foreach (var property in changes.Select(change => change.Property).Distinct())
        {
            if (planned.Inputs.TryGetValue(property, out var value))
            {
                outputs[property] = value;
            }
            else if (schema.FindResource(planned.Type)?.Outputs.TryGetValue(property, out var output) == true &&
                output.Required)
            {
                outputs[property] = new PropertyValue.Unknown();
            }
            else
            {
                outputs.Remove(property);
            }
        }

        if (outputs.ContainsKey("tagsAll") && changes.Any(change => change.Property is "tags"))
        {
            outputs["tagsAll"] = AllTags.Of(planned.Inputs, provider) ?? new PropertyValue.Unknown();
        }

        foreach (var name in facts.ChangedByUpdates(planned.Type).Where(outputs.ContainsKey))
        {
            outputs[name] = new PropertyValue.Unknown();
        }

        return new PropertyMap(outputs);
    }

    private IEnumerable<OpenChange> Open(string type, PropertyChange change)
    {
        var path = PropertyPath.Parse(change.Path);
        if (facts.Condition(type, path) is { } condition)
        {
            yield return new OpenChange(type, path.WithoutIndexes().ToString(), condition);
        }
    }

    /// <summary>Which checks of itself a provider skips, it decides by itself where the program does not.</summary>
    private static PropertyMap KeepSkips(PropertyMap old, PropertyMap inputs) => new(inputs.Concat(old.Where(entry =>
        entry.Key.StartsWith("skip", StringComparison.Ordinal) && !inputs.ContainsKey(entry.Key))));

    /// <summary>
    /// A name that the program chooses is taken as long as the old resource is there, so that the new one has to wait.
    /// </summary>
    private bool KeepsItsName(string type, PropertyMap old, PropertyMap inputs) =>
        schema.FindResource(type)?.AutoName?.Property is { } name &&
        inputs.TryGetValue(name, out var value) && old.TryGetValue(name, out var before) &&
        !IsNoted(old, name) && ValueEquality.AreEqual(before, value);

    private static bool IsNoted(PropertyMap old, string name) =>
        old.TryGetValue("__defaults", out var noted) && noted is PropertyValue.List list &&
        list.Items.Contains(new PropertyValue.String(name));
}
