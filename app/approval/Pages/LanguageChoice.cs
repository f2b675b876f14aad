using System.Globalization;

namespace Alicerce.Approval.Pages;

/// <summary>Chooses the language that a browser prefers.</summary>
public static class LanguageChoice
{
    public static Language Of(string acceptLanguage)
    {
        var best = (Language: Language.English, Weight: 0.0);
        foreach (var range in acceptLanguage.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = range.Split(';', StringSplitOptions.TrimEntries);
            var weight = WeightOf(parts);
            var language = parts[0].Split('-')[0].ToLowerInvariant() switch
            {
                "pt" => Language.Portuguese,
                "en" or "*" => Language.English,
                _ => (Language?)null,
            };
            if (language is { } known && weight > best.Weight)
            {
                best = (known, weight);
            }
        }

        return best.Language;
    }

    private static double WeightOf(string[] parts)
    {
        var text = parts.Skip(1).FirstOrDefault(part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
        return text is null ? 1
            : double.TryParse(text.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight
            : 0;
    }
}
