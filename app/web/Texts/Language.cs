namespace Alicerce.Web.Texts;

/// <summary>The languages of the pages.</summary>
public static class Language
{
    public const string English = "en";
    public const string Portuguese = "pt-BR";

    public const string CookieName = "language";

    public static IReadOnlyList<string> All { get; } = [English, Portuguese];

    /// <summary>The one that the person chose, or else the first that the browser asks for.</summary>
    public static string Of(HttpRequest request)
    {
        var chosen = request.Cookies[CookieName];
        return All.Contains(chosen) ? chosen! : FromHeader(request.GetTypedHeaders().AcceptLanguage);
    }

    private static string FromHeader(IList<Microsoft.Net.Http.Headers.StringWithQualityHeaderValue> wanted) => wanted
        .Where(language => language.Quality is not 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => Match(language.Value.ToString()))
        .FirstOrDefault(language => language is not null) ?? English;

    private static string? Match(string tag) => tag.Split('-')[0].ToLowerInvariant() switch
    {
        "pt" => Portuguese,
        "en" => English,
        _ => null,
    };
}
