using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Components;

/// <summary>
/// Reads the plain arguments of a component: those that decide which resources there are, so that they must be known.
/// Every mistake is noted, and reading goes on.
/// </summary>
public sealed class ArgumentReader
{
    private readonly IReadOnlyDictionary<string, PropertyValue> _values;
    private readonly string _path;
    private readonly List<string> _problems;

    public ArgumentReader(PropertyMap inputs)
        : this(inputs, path: "", [])
    {
    }

    private ArgumentReader(IReadOnlyDictionary<string, PropertyValue> values, string path, List<string> problems)
    {
        _values = values;
        _path = path;
        _problems = problems;
    }

    public bool Has(string name) => Find(name) is not null;

    public string? Text(string name) => Find(name) switch
    {
        null => null,
        PropertyValue.String { Value: var text } => text,
        var other => Refuse<string?>(name, "a text", other),
    };

    public bool? Flag(string name) => Find(name) switch
    {
        null => null,
        PropertyValue.Bool { Value: var flag } => flag,
        var other => Refuse<bool?>(name, "true or false", other),
    };

    public long? Whole(string name) => Find(name) switch
    {
        null => null,
        PropertyValue.Number { Value: var number } when double.IsInteger(number) => (long)number,
        var other => Refuse<long?>(name, "a whole number", other),
    };

    public TEnum? Choice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (Enum.TryParse<TEnum>(text, out var value) && Enum.GetNames<TEnum>().Contains(text))
        {
            return value;
        }

        Problem($"`{_path}{name}` is `{text}`. Use one of "
            + $"{string.Join(", ", Enum.GetNames<TEnum>().Select(option => $"`{option}`"))}.");
        return null;
    }

    public IReadOnlyList<string>? Texts(string name)
    {
        if (Items(name) is not { } items)
        {
            return null;
        }

        var texts = new List<string>();
        foreach (var (index, item) in items.Index())
        {
            if (Element(name, index, item).Text($"{name}[{index}]") is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>The elements of a list as they are, which may be unknown one by one.</summary>
    public IReadOnlyList<PropertyValue>? Items(string name) => Find(name) switch
    {
        null => null,
        PropertyValue.List list => list.Items,
        var other => Refuse<IReadOnlyList<PropertyValue>?>(name, "a list", other),
    };

    public ArgumentReader? Nested(string name) => Find(name) switch
    {
        null => null,
        PropertyValue.Map map => new ArgumentReader(map.Entries, $"{_path}{name}.", _problems),
        var other => Refuse<ArgumentReader?>(name, "an object", other),
    };

    public IReadOnlyList<ArgumentReader>? NestedAll(string name)
    {
        if (Items(name) is not { } items)
        {
            return null;
        }

        var readers = new List<ArgumentReader>();
        foreach (var (index, item) in items.Index())
        {
            if (Element(name, index, item).Nested($"{name}[{index}]") is { } inner)
            {
                readers.Add(inner);
            }
        }

        return readers;
    }

    /// <summary>
    /// A value that may be unknown or secret, exactly as the program gave it; null when it gave none.
    /// </summary>
    public PropertyValue? Input(string name) =>
        _values.TryGetValue(name, out var value) && value is not PropertyValue.Null ? value : null;

    /// <summary>Notes a mistake that only the caller can see.</summary>
    public void Problem(string problem) => _problems.Add(problem);

    /// <summary>Ends the reading: throws if there was any mistake.</summary>
    public void ThrowIfInvalid()
    {
        if (_problems.Count > 0)
        {
            throw new InvalidResourceException([.. _problems]);
        }
    }

    private ArgumentReader Element(string name, int index, PropertyValue item) =>
        new(new Dictionary<string, PropertyValue> { [$"{name}[{index}]"] = item }, _path, _problems);

    private PropertyValue? Find(string name)
    {
        for (var value = Input(name); ;)
        {
            switch (value)
            {
                case null or PropertyValue.Null:
                    return null;
                case PropertyValue.Secret { Value: var inner }:
                    value = inner;
                    break;
                case PropertyValue.Output { Value: { } inner }:
                    value = inner;
                    break;
                default:
                    return value;
            }
        }
    }

    private T? Refuse<T>(string name, string expected, PropertyValue found)
    {
        var path = $"{_path}{name}";
        Problem(found is PropertyValue.Unknown or PropertyValue.Output
            ? $"`{path}` is unknown before deployment, but it decides which resources there are. Give it a value "
                + $"that is known."
            : $"`{path}` is {Kind(found)}, not {expected}. Give it {expected}.");
        return default;
    }

    // Only the kind: the value might have been inside a secret.
    private static string Kind(PropertyValue value) => value switch
    {
        PropertyValue.Bool => "true or false",
        PropertyValue.Number { Value: var number } => double.IsInteger(number)
            ? "a number"
            : "a number with a fraction",
        PropertyValue.String => "a text",
        PropertyValue.List => "a list",
        PropertyValue.Map => "an object",
        _ => "something else",
    };
}
