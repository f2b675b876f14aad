using System.Globalization;
using System.Text.Json;

namespace Alicerce.Infra.Settings;

/// <summary>
/// The settings under one key. Every setting is named in the file: a misspelt name can then never fall back to a
/// default without a word. A wrong value is remembered as a mistake and replaced by its example.
/// </summary>
public sealed class SettingsGroup
{
    private readonly string _key;
    private readonly string _stackFile;
    private readonly List<string> _mistakes;
    private readonly int _mistakesBefore;
    private readonly Dictionary<string, JsonElement>? _values;
    private readonly List<string> _names = [];

    internal SettingsGroup(string key, string stackFile, string? content, List<string> mistakes)
    {
        _key = key;
        _stackFile = stackFile;
        _mistakes = mistakes;
        _mistakesBefore = mistakes.Count;
        _values = Parse(content);
    }

    public string Text(string name, string expected, string example, Func<string, bool> isExpected) =>
        Read(name, expected, example, example, value => AsText(value) is { } text && isExpected(text) ? text : null);

    /// <summary>A setting that may be left out.</summary>
    public string? OptionalText(string name, string expected, string example, Func<string, bool> isExpected) =>
        _values?.ContainsKey(name) == true ? Text(name, expected, example, isExpected) : Skip(name);

    public int WholeNumber(string name, int minimum, int maximum) =>
        ReadValue(
            name,
            $"a whole number from {minimum} to {maximum}",
            minimum.ToString(CultureInfo.InvariantCulture),
            minimum,
            value => AsInteger(value) is { } number && number >= minimum && number <= maximum ? number : (int?)null);

    /// <summary>A number that AWS accepts only in certain values.</summary>
    public int WholeNumber(string name, IReadOnlyList<int> allowed) =>
        ReadValue(
            name,
            $"one of {string.Join(", ", allowed)}",
            allowed[0].ToString(CultureInfo.InvariantCulture),
            allowed[0],
            value => AsInteger(value) is { } number && allowed.Contains(number) ? number : (int?)null);

    public bool Boolean(string name) =>
        ReadValue(name, "`true` or `false`", "true", true, value => AsText(value) switch
        {
            "true" => true,
            "false" => false,
            _ => (bool?)null,
        });

    public T Choice<T>(string name, params (string Text, T Value)[] choices)
        where T : struct =>
        ReadValue(
            name,
            $"one of {string.Join(", ", choices.Select(choice => $"`{choice.Text}`"))}",
            choices[0].Text,
            choices[0].Value,
            value =>
            {
                var index = Array.FindIndex(choices, choice => choice.Text == AsText(value));
                return index < 0 ? (T?)null : choices[index].Value;
            });

    public IReadOnlyList<string> Texts(string name, string expected, string example, Func<string, bool> isExpected) =>
        Read<IReadOnlyList<string>>(name, $"a list of {expected}, or `[]`", $"[{example}]", [], value =>
        {
            if (value.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            var texts = value.EnumerateArray().Select(AsText).ToList();
            return texts.TrueForAll(text => text is not null && isExpected(text))
                ? texts.ConvertAll(text => text!)
                : null;
        });

    /// <summary>A condition over several settings; judged only when each of them is fine alone.</summary>
    public void Require(bool condition, string mistake)
    {
        if (!condition && _values is not null && _mistakes.Count == _mistakesBefore)
        {
            _mistakes.Add(mistake);
        }
    }

    /// <summary>How a mistake names one of these settings.</summary>
    public string Path(string name) => $"`{_key}.{name}` in `{_stackFile}`";

    /// <summary>Called after the last read: what is left in the group is nobody's setting.</summary>
    public void Finish()
    {
        var names = string.Join(", ", _names.Select(name => $"`{name}`"));
        if (_values is null)
        {
            if (_mistakes.Count == _mistakesBefore)
            {
                _mistakes.Add(
                    $"`{_key}` is missing from `{_stackFile}`. Expected a group with {names}. " +
                    "Copy the group from the file of another stack.");
            }

            return;
        }

        foreach (var name in _values.Keys.Except(_names).Order(StringComparer.Ordinal))
        {
            _mistakes.Add(
                $"{Path(name)} is not a setting. Expected one of {names}. Correct the name or remove the line.");
        }
    }

    private string? Skip(string name)
    {
        _names.Add(name);
        return null;
    }

    private T Read<T>(string name, string expected, string example, T instead, Func<JsonElement, T?> parse)
        where T : class =>
        Find(name, expected, example) is { } value
            ? parse(value) ?? Wrong(name, value, expected, example, instead)
            : instead;

    private T ReadValue<T>(string name, string expected, string example, T instead, Func<JsonElement, T?> parse)
        where T : struct =>
        Find(name, expected, example) is { } value
            ? parse(value) ?? Wrong(name, value, expected, example, instead)
            : instead;

    private JsonElement? Find(string name, string expected, string example)
    {
        _names.Add(name);
        if (_values is null)
        {
            return null;
        }

        if (_values.TryGetValue(name, out var value))
        {
            return value;
        }

        _mistakes.Add(
            $"`{_key}.{name}` is missing from `{_stackFile}`. Expected {expected}. " +
            $"Add `{name}: {example}` under `{_key}`.");
        return null;
    }

    private T Wrong<T>(string name, JsonElement found, string expected, string example, T instead)
    {
        _mistakes.Add(
            $"{Path(name)} is `{found.GetRawText()}`. Expected {expected}. Change it, for example to `{example}`.");
        return instead;
    }

    private Dictionary<string, JsonElement>? Parse(string? content)
    {
        if (content is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(content);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document.RootElement.EnumerateObject().ToDictionary(
                    property => property.Name, property => property.Value.Clone(), StringComparer.Ordinal);
            }
        }
        catch (JsonException)
        {
            // A plain text where a group belongs is reported below like any other wrong kind of value.
        }

        _mistakes.Add(
            $"`{_key}` in `{_stackFile}` is `{content}`. Expected a group of settings. " +
            "Copy the group from the file of another stack.");
        return null;
    }

    // `pulumi config set` stores "3" where a hand-written file has 3, so both forms count.
    private static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static int? AsInteger(JsonElement value) =>
        int.TryParse(AsText(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
