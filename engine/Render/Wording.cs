using System.Globalization;

namespace Alicerce.Engine.Render;

/// <summary>Numbers and nouns as a person writes them.</summary>
public static class Wording
{
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(int count, string singular, string? plural = null) =>
        $"{Number(count)} {(count == 1 ? singular : plural ?? singular + "s")}";
}
