using System.Globalization;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Documents;

/// <summary>A value in a document and its path from the property that carries the document.</summary>
public sealed record Part(string Path, PropertyValue Value)
{
    private const int MaxNameLength = 60;

    public bool IsUnknown => Value is PropertyValue.Unknown;

    public bool IsObject => Value is PropertyValue.Map;

    public bool IsList => Value is PropertyValue.List;

    public string? Text => (Value as PropertyValue.String)?.Value;

    public double? Number => (Value as PropertyValue.Number)?.Value;

    public bool? Flag => (Value as PropertyValue.Bool)?.Value;

    /// <summary>Every field of an object, in ordinal order of the names; none of another value.</summary>
    public IEnumerable<(string Name, Part Part)> Fields => Value is PropertyValue.Map map
        ? map.Entries.Select(entry => (entry.Key, Named(entry.Key, entry.Value)))
        : [];

    /// <summary>Every element of a list; none of another value.</summary>
    public IEnumerable<Part> Items => Value is PropertyValue.List list
        ? list.Items.Select((item, i) => new Part(string.Create(CultureInfo.InvariantCulture, $"{Path}[{i}]"), item))
        : [];

    /// <summary>The elements of a list, or the value itself where a list of one may be written without brackets.</summary>
    public IEnumerable<Part> OneOrMany => IsList ? Items : [this];

    public Part? this[string name] => Value is PropertyValue.Map map && map.Entries.TryGetValue(name, out var value)
        ? Named(name, value)
        : null;

    public bool Has(string name) => this[name] is not null;

    /// <param name="rule">What the value breaks, and what to write instead.</param>
    public string Is(string rule) => $"`{Path}` is {ValueText.Of(Value)}, {rule}";

    public string Lacks(string name, string fix) => $"`{PathOf(name)}` is missing. {fix}";

    public string Not(string rule) => $"`{Path}` {rule}";

    public string PathOf(string name) =>
        ValueCheck.Join(Path, name.Length <= MaxNameLength ? name : name[..MaxNameLength] + "…");

    private Part Named(string name, PropertyValue value) => new(PathOf(name), value);
}
