using System.Collections.Immutable;
using System.Globalization;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Price;

/// <summary>A resource as its bill sees it, whether it is planned or in the baseline.</summary>
public sealed class PricedResource
{
    private readonly PropertyMap _inputs;
    private readonly PropertyMap _outputs;
    private readonly ImmutableSortedDictionary<string, ImmutableArray<Urn>> _dependencies;

    private PricedResource(
        Urn urn,
        Urn? parent,
        PropertyMap inputs,
        PropertyMap outputs,
        ImmutableSortedDictionary<string, ImmutableArray<Urn>> dependencies)
    {
        Urn = urn;
        Parent = parent;
        _inputs = PropertyValues.Flatten(inputs);
        _outputs = PropertyValues.Flatten(outputs);
        _dependencies = dependencies;
    }

    public Urn Urn { get; }

    public Urn? Parent { get; }

    public string Type => Urn.Type;

    public string Name => Urn.Name;

    public IEnumerable<Urn> AllDependencies => _dependencies.Values.SelectMany(urns => urns);

    public static PricedResource Of(PlannedResource resource) =>
        new(resource.Urn, resource.Parent, resource.Inputs, resource.Outputs, resource.PropertyDependencies);

    public static PricedResource Of(PriorResource resource) =>
        new(resource.Urn, resource.Parent, resource.Inputs, resource.Outputs, resource.PropertyDependencies);

    /// <summary>The resources that an input comes from.</summary>
    public ImmutableArray<Urn> DependenciesOf(string input) => _dependencies.GetValueOrDefault(input, []);

    /// <summary>Null while it is unknown, and when nobody gave it. Parts of a path are names or indexes.</summary>
    public string? Text(params ReadOnlySpan<string> path) => Find(path) is PropertyValue.String text ? text.Value : null;

    public double? Number(params ReadOnlySpan<string> path) => NumberOf(Find(path));

    public bool Flag(params ReadOnlySpan<string> path) =>
        Find(path) is PropertyValue.Bool { Value: true } or PropertyValue.String { Value: "true" };

    public PropertyValue? Value(params ReadOnlySpan<string> path) => Find(path);

    /// <summary>Whether something was given, known or not.</summary>
    public bool Has(params ReadOnlySpan<string> path) => Find(path) is not (null or PropertyValue.Null);

    public bool IsUnknown(params ReadOnlySpan<string> path) => Find(path)?.ContainsUnknown() == true;

    public ImmutableArray<PropertyValue> List(params ReadOnlySpan<string> path) =>
        Find(path) is PropertyValue.List list ? [.. list.Items] : [];

    public static double? NumberOf(PropertyValue? value) => value switch
    {
        PropertyValue.Number number => number.Value,
        PropertyValue.String text when double.TryParse(
            text.Value, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    public static PropertyValue? Member(PropertyValue? value, string name) => value switch
    {
        PropertyValue.Map map => map.Entries.TryGetValue(name, out var inner) ? PropertyValues.Plain(inner) : null,
        PropertyValue.List list when int.TryParse(name, out var index) && index >= 0 && index < list.Items.Length =>
            PropertyValues.Plain(list.Items[index]),
        // What is inside of an unknown is unknown too.
        PropertyValue.Unknown => value,
        _ => null,
    };

    private PropertyValue? Find(ReadOnlySpan<string> path)
    {
        var value = Root(_inputs, path[0]) ?? Root(_outputs, path[0]);
        foreach (var name in path[1..])
        {
            value = Member(value, name);
        }

        return value;
    }

    private static PropertyValue? Root(PropertyMap properties, string name) =>
        properties.TryGetValue(name, out var value) && PropertyValues.Plain(value) is not PropertyValue.Null and var plain ? plain : null;
}
