using System.Text.RegularExpressions;
using Alicerce.Golden;
using Alicerce.Infra.Settings;

namespace Alicerce.Infra.Tests.Pages;

/// <summary>The page of the settings lists those that the program reads.</summary>
public sealed partial class SettingsPageTests
{
    [Test]
    public async Task Every_setting_is_on_the_page_of_settings_and_nothing_else()
    {
        var asked =
            from area in typeof(StackSettings).GetProperties()
            where area.PropertyType.Name.EndsWith("Settings", StringComparison.Ordinal)
            from setting in area.PropertyType.GetProperties()
            select $"alicerce:{CamelCase(area.Name)}.{CamelCase(setting.Name)}";

        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "components", "settings.md"));
        Assert.That(
            SettingRow().Matches(page).Select(match => match.Groups[1].Value),
            Is.EquivalentTo(asked.Append("alicerce:stage").Append("aws:region")));
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"^\| `([a-z]+:[A-Za-z.]+)` ", RegexOptions.Multiline)]
    private static partial Regex SettingRow();
}
