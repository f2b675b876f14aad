using System.Reflection;
using System.Text.RegularExpressions;
using Alicerce.Infra.Settings;

namespace Alicerce.Infra.Tests;

/// <summary>The pages of the components say what the code has.</summary>
public sealed partial class ComponentPagesTests
{
    private static readonly string Pages = Path.Combine(AppContext.BaseDirectory, "Pages");

    private static IEnumerable<TestCaseData> Arguments() =>
        from type in typeof(Foundation).Assembly.GetExportedTypes()
        where type.IsSubclassOf(typeof(ResourceArgs))
        select new TestCaseData(type).SetArgDisplayNames(type.Name);

    [TestCaseSource(nameof(Arguments))]
    public async Task Every_argument_of_a_component_is_on_its_page(Type arguments)
    {
        var component = arguments.Name[..^"Args".Length];
        var pages = await Task.WhenAll(Directory.GetFiles(Pages, "*.md").Select(file => File.ReadAllTextAsync(file)));

        var page = pages.Single(page =>
            page.StartsWith($"# {component}\n", StringComparison.Ordinal)
            || page.Contains($"\n## Arguments of `{component}`\n", StringComparison.Ordinal));
        foreach (var property in arguments.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Assert.That(page, Does.Contain($"`{property.Name}`"));
        }
    }

    [Test]
    public async Task Every_setting_is_on_the_page_of_settings_and_nothing_else()
    {
        var asked =
            from area in typeof(StackSettings).GetProperties()
            where area.PropertyType.Name.EndsWith("Settings", StringComparison.Ordinal)
            from setting in area.PropertyType.GetProperties()
            select $"alicerce:{CamelCase(area.Name)}.{CamelCase(setting.Name)}";

        var page = await File.ReadAllTextAsync(Path.Combine(Pages, "settings.md"));
        Assert.That(
            SettingRow().Matches(page).Select(match => match.Groups[1].Value),
            Is.EquivalentTo(asked.Append("alicerce:stage").Append("aws:region")));
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"^\| `([a-z]+:[A-Za-z.]+)` ", RegexOptions.Multiline)]
    private static partial Regex SettingRow();
}
