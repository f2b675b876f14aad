using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Components;

/// <summary>The inputs of a child, with the resources that each of them comes from.</summary>
public sealed class ChildInputs
{
    private readonly Dictionary<string, PropertyValue> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Urn>> _dependencies = new(StringComparer.Ordinal);

    public ChildInputs Set(string name, string value) => Set(name, new PropertyValue.String(value));

    public ChildInputs Set(string name, bool value) => Set(name, new PropertyValue.Bool(value));

    public ChildInputs Set(string name, double value) => Set(name, new PropertyValue.Number(value));

    /// <summary>Leaves the input out when there is no value.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">What the program or a sibling gave.</param>
    /// <param name="sources">The siblings that it comes from; those that an output names itself are found without
    /// them.</param>
    public ChildInputs Set(string name, PropertyValue? value, params ReadOnlySpan<Urn> sources)
    {
        if (value is null)
        {
            return this;
        }

        _values[name] = value;
        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            urns.Add(source.Value);
        }

        Collect(value, urns);
        if (urns.Count > 0)
        {
            _dependencies[name] = [.. urns.Select(urn => new Urn(urn))];
        }

        return this;
    }

    /// <summary>An input of a sibling that has been made: its id.</summary>
    public ChildInputs SetId(string name, ChildResource sibling) => Set(name, sibling.Id, sibling.Urn);

    /// <summary>
    /// Requests the child. Children depend on their parent beyond what their inputs say, so that they go first.
    /// </summary>
    public ChildRequest Request(string type, string name, Urn parent, params ReadOnlySpan<Urn> dependsOn)
    {
        var dependencies = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var urn in dependsOn)
        {
            dependencies.Add(urn.Value);
        }

        dependencies.UnionWith(_dependencies.Values.SelectMany(urns => urns).Select(urn => urn.Value));
        return new ChildRequest
        {
            Type = type,
            Name = name,
            Parent = parent,
            Inputs = new PropertyMap(_values),
            Dependencies = [.. dependencies.Select(urn => new Urn(urn))],
            PropertyDependencies = _dependencies.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private static void Collect(PropertyValue value, SortedSet<string> urns)
    {
        switch (value)
        {
            case PropertyValue.Output output:
                urns.UnionWith(output.Dependencies);
                if (output.Value is { } known)
                {
                    Collect(known, urns);
                }

                break;
            case PropertyValue.Secret secret:
                Collect(secret.Value, urns);
                break;
            case PropertyValue.List list:
                foreach (var item in list.Items)
                {
                    Collect(item, urns);
                }

                break;
            case PropertyValue.Map map:
                foreach (var item in map.Entries.Values)
                {
                    Collect(item, urns);
                }

                break;
        }
    }
}
