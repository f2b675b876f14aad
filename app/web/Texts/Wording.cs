using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Alicerce.Web.Texts;

/// <summary>What the pages say, in one language.</summary>
public sealed class Wording
{
    private static readonly FrozenDictionary<string, Wording> Languages =
        Language.All.ToFrozenDictionary(language => language, language => new Wording(language));

    private readonly FrozenDictionary<string, string> _texts;

    private Wording(string language)
    {
        Code = language;
        using var json = typeof(Wording).Assembly.GetManifestResourceStream($"Alicerce.Web.Texts.{language}.json")!;
        _texts = JsonSerializer.Deserialize<Dictionary<string, string>>(json)!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The tag of the language, such as <c>pt-BR</c>.</summary>
    public string Code { get; }

    public IEnumerable<string> Keys => _texts.Keys;

    public string this[string key] => _texts.TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"`{Code}.json` has no text `{key}`.");

    public string this[string key, params ReadOnlySpan<object?> values] => string.Format(CultureInfo.InvariantCulture, this[key], values);

    public static Wording In(string language) => Languages[language];

    /// <summary>For keys that end in data, such as a status that only a newer pipeline knows.</summary>
    public string Or(string key, string otherwise) => _texts.GetValueOrDefault(key, otherwise);

    public string Number(long value)
    {
        var text = value.ToString("N0", CultureInfo.InvariantCulture);
        return Code == Language.Portuguese ? text.Replace(',', '.') : text;
    }

    public string Size(long bytes)
    {
        string[] units = ["B", "KB", "MB", "GB", "TB"];
        var value = (double)bytes;
        var unit = 0;
        while (value >= 1000 && unit < units.Length - 1)
        {
            value /= 1000;
            unit++;
        }

        var text = value.ToString(unit == 0 ? "0" : "0.#", CultureInfo.InvariantCulture);
        return $"{(Code == Language.Portuguese ? text.Replace('.', ',') : text)} {units[unit]}";
    }

    /// <summary>In UTC; the script of the page shows it in the time of the reader.</summary>
    public string Time(DateTimeOffset time) => time.UtcDateTime.ToString(
        Code == Language.Portuguese ? "dd/MM/yyyy HH:mm 'UTC'" : "yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
