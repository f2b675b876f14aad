using System.Globalization;
using Alicerce.Infra.Restores;

namespace Alicerce.Infra.Settings;

/// <summary>A restore of everything, to prove that backups can be used. It costs money as long as it stands.</summary>
public sealed record RestoreDrillSettings
{
    private const int LongestDays = 7;
    private const string None = "none";

    /// <summary>What is restored; nothing when there is no drill.</summary>
    public required IReadOnlyList<DrillPart> Parts { get; init; }

    /// <summary>The last day of the drill; null when there is none.</summary>
    public DateOnly? Expires { get; init; }

    internal static RestoreDrillSettings Read(SettingsGroup group, TimeProvider time)
    {
        var parts = group.Texts(
            "parts", "parts among image, volume, database", "image, volume", DrillParts.IsName);
        var expires = group.Text(
            "expires", "`none` or the last day of the drill such as `2026-11-30`", None, IsNoneOrDate);
        var settings = new RestoreDrillSettings
        {
            Parts = [.. parts.Select(DrillParts.Parse).Distinct()],
            Expires = expires == None ? null : ParseDate(expires),
        };

        Check(group, settings, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        group.Finish();
        return settings;
    }

    // A drill is forgotten easily and then billed for ever. After its last day no preview and no deployment succeeds
    // until it is gone.
    private static void Check(SettingsGroup group, RestoreDrillSettings settings, DateOnly today)
    {
        group.Require(
            (settings.Parts.Count > 0) == settings.Expires is not null,
            $"{group.Path("parts")} and `expires` belong together: a drill has parts and a last day. Set both, or " +
            "`parts: []` and `expires: none`.");
        if (settings.Expires is not { } last)
        {
            return;
        }

        group.Require(
            last >= today,
            $"{group.Path("expires")} is {Text(last)}, and today is {Text(today)}: the drill is over and its resources " +
            "are still billed. Set `parts: []` and `expires: none`, and deploy.");
        group.Require(
            last.DayNumber - today.DayNumber <= LongestDays,
            $"{group.Path("expires")} is {Text(last)}, more than {LongestDays} days from today ({Text(today)}). " +
            "Bring it closer.");
    }

    private static bool IsNoneOrDate(string text) => text == None || ParseDate(text) is not null;

    private static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
