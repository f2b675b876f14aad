namespace Alicerce.Policies.Tests;

/// <summary>Makes one value of an example unknown after the other, as a preview would have it.</summary>
internal static class UnknownValue
{
    /// <summary>The example once for each value, outer values before those inside of them.</summary>
    public static IEnumerable<Example> In(Example example) =>
        from resource in example.Resources
        from change in Changes("", PolicyValue.Object(resource.Properties))
        from changed in Variants(resource, change.Path, change.Value.AsObject())
        select new Example(
            ExampleKind.Undecided,
            $"{example.Title}, while `{change.Path}` of `{resource.Name}` is not known yet",
            [.. example.Resources.Select(other => ReferenceEquals(other, resource) ? changed : other)])
        {
            Expected = [change.Path],
            Config = example.Config,
        };

    // A value of another resource is unknown with a dependency that says whose it is, or without.
    private static IEnumerable<TestResource> Variants(TestResource resource, string path, PropertyObject properties)
    {
        var changed = resource with { Properties = new(properties.Names.Select(name => Entry(properties, name))) };
        yield return changed;
        var property = path.Split('.')[0];
        if (resource.PropertyDependencies.ContainsKey(property))
        {
            yield return changed with
            {
                PropertyDependencies = resource.PropertyDependencies
                    .Where(entry => entry.Key != property)
                    .ToDictionary(entry => entry.Key, entry => entry.Value),
            };
        }
    }

    private static IEnumerable<(string Path, PolicyValue Value)> Changes(string path, PolicyValue value)
    {
        if (path.Length > 0)
        {
            yield return (path, PolicyValue.Unknown());
        }

        foreach (var change in Inside(path.Length == 0 ? "" : path + ".", value))
        {
            yield return change;
        }
    }

    private static IEnumerable<(string Path, PolicyValue Value)> Inside(string prefix, PolicyValue value)
    {
        switch (value.Kind)
        {
            case PolicyValueKind.Object:
                var members = new PropertyBag(value.AsMap(PolicyValue.ReadValue));
                return members.SelectMany(member => Changes(prefix + member.Key, member.Value).Select(change =>
                    (change.Path, (PolicyValue)new PropertyBag(members) { [member.Key] = change.Value })));
            case PolicyValueKind.List:
                var elements = value.AsList().ToList();
                return elements.Index().SelectMany(element => Changes($"{prefix}{element.Index}", element.Item)
                    .Select(change => (change.Path, PolicyValue.List(elements.Index().Select(other =>
                        other.Index == element.Index ? change.Value : other.Item)))));
            default:
                return [];
        }
    }

    private static KeyValuePair<string, PolicyValue> Entry(PropertyObject properties, string name) =>
        new(name, properties.Value(name));
}
