using System.Globalization;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Topology;

/// <summary>An input of a resource, read step by step; what is not there is absent rather than an error.</summary>
public readonly record struct Property(PropertyValue? Value)
{
    public Property this[string name] => new((Plain as PropertyValue.Map)?[name]);

    /// <summary>The elements of a list; a value that is no list is a list of one.</summary>
    public IEnumerable<Property> Items => Plain switch
    {
        PropertyValue.List list => list.Items.Select(item => new Property(item)),
        null or PropertyValue.Null or PropertyValue.Unknown => [],
        var value => [new Property(value)],
    };

    /// <summary>What a map holds, by name.</summary>
    public IEnumerable<KeyValuePair<string, Property>> Entries => Plain is PropertyValue.Map map
        ? map.Entries.Select(entry => KeyValuePair.Create(entry.Key, new Property(entry.Value)))
        : [];

    /// <summary>Null for what is absent or unknown.</summary>
    public string? Text => Plain switch
    {
        PropertyValue.String text => text.Value,
        PropertyValue.Bool flag => flag.Value ? "true" : "false",
        PropertyValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A flag, also where a provider writes it as a text.</summary>
    public bool? Flag => Text switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    public double? Number =>
        double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool IsUnknown => Plain is PropertyValue.Unknown;

    public bool IsGiven => Plain is not (null or PropertyValue.Null);

    /// <summary>Given, and not left to the deployment.</summary>
    public bool IsKnown => IsGiven && !IsUnknown;

    private PropertyValue? Plain
    {
        get
        {
            var value = Value is null ? null : PropertyValues.Plain(Value);
            return value switch
            {
                PropertyValue.Output { Value: null } => new PropertyValue.Unknown(),
                PropertyValue.Output { Value: { } inner } => PropertyValues.Plain(inner),
                _ => value,
            };
        }
    }
}
