using System.Globalization;
using System.Text.RegularExpressions;
using Alicerce.Engine.Diagram;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Report;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Engine.Tests.Render;
using Alicerce.Golden;

namespace Alicerce.Engine.Tests.Report;

public sealed partial class HtmlReportTests
{
    private const double LeastContrast = 4.5;

    [Test]
    public void Shows_a_small_stack()
    {
        // The styles are files of their own.
        var page = Styles().Replace(HtmlReport.Page(SmallShop.Result()), "<style></style>");

        GoldenFile.AssertMatches("tests/Engine.Tests/Report/Golden/small.html", page);
    }

    [Test]
    public async Task Is_valid_with_findings_of_every_kind()
    {
        foreach (var result in (PreviewResult[])[await SamplePreview.BlockedAsync(), await SamplePreview.FailedAsync(), SmallShop.Result()])
        {
            Assert.That(await HtmlValidator.FindMistakesAsync(HtmlReport.Page(result)), Is.Empty);
        }
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("\"><img src=x onerror=alert(1)>")]
    [TestCase("</style></title></svg><script>alert(1)</script>")]
    [TestCase("'onmouseover='alert(1)")]
    [TestCase("\u001b]0;title\u0007\u001b[31mred")]
    [TestCase("abc\u202egnp.exe")]
    [TestCase("\ud800 half a pair")]
    [TestCase("&lt;b&gt; &amp;")]
    [TestCase("=HYPERLINK(\"http://example.org\")")]
    public async Task Lets_nothing_of_a_hostile_text_become_markup(string text)
    {
        var page = HtmlReport.Page(SmallShop.Hostile(text));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await HtmlValidator.FindMistakesAsync(page), Is.Empty);
            Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("<img"));
            Assert.That(Handlers().IsMatch(page), Is.False);
            Assert.That(page, Does.Not.Contain("href=\"javascript:"));
            Assert.That(page.Any(character => char.IsControl(character) && character is not '\n'), Is.False);
            Assert.That(page, Does.Not.Contain("\u202e"));
            Assert.That(page, Does.Not.Contain("hunter2"));
        }
    }

    [Test]
    public async Task Asks_the_network_for_nothing_and_runs_nothing()
    {
        var page = HtmlReport.Page(await SamplePreview.BlockedAsync());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("<link").And.Not.Contain("<iframe").And.Not.Contain("@import"));
            Assert.That(page, Does.Not.Match("url\\((?!#)").And.Not.Match("\\ssrc="));
            Assert.That(page, Does.Contain("default-src 'none'"));
        }
    }

    [Test]
    public async Task Gives_the_same_bytes_for_the_same_result()
    {
        var one = HtmlReport.Page(await SamplePreview.BlockedAsync());
        var other = HtmlReport.Page(await SamplePreview.BlockedAsync() with { Duration = TimeSpan.FromHours(3) });

        Assert.That(other, Is.EqualTo(one));
    }

    [Test]
    public void Leads_to_something_with_every_link()
    {
        var page = HtmlReport.Page(SmallShop.Result());
        var anchors = Anchors().Matches(page).Select(match => match.Groups[1].Value).ToHashSet();
        var links = Links().Matches(page).Select(match => match.Groups[1].Value).Distinct();

        Assert.That(links.Where(link => !anchors.Contains(link)), Is.Empty);
    }

    [Test]
    public void Still_opens_with_ten_thousand_resources_that_all_break_rules()
    {
        const int Components = 100;
        const int InEach = 100;
        string[] rules = [.. Enumerable.Range(1, 10).Select(number => $"rule-{number}")];
        var stack = new SampleStack();
        var queues = Enumerable.Range(1, Components)
            .Select(number => stack.Component("shop:orders:Intake", $"intake-{number}", stack.Stack))
            .SelectMany(component => Enumerable.Range(1, InEach)
                .Select(number => stack.Add("aws:dynamodb/table:Table", $"{component.Name}-{number}", "{}", component)))
            .ToList();
        var result = stack.Result with
        {
            Packs =
            [
                new PolicyPackSummary("pack", "1.0.0", "", "", [.. rules.Select(rule =>
                    new PolicySummary(rule, rule, "A rule.", EnforcementLevel.Advisory, PolicySeverity.Low, "", ""))]),
            ],
            Violations =
            [
                .. from rule in rules
                   from urn in queues
                   select new Violation("pack", "1.0.0", rule, EnforcementLevel.Advisory, PolicySeverity.Low, urn, "It is wrong.", ""),
            ],
        };

        var page = HtmlReport.Page(result);
        using (Assert.EnterMultipleScope())
        {
            // Each of them is there, and so is each finding by its number.
            Assert.That(page, Does.Contain("intake-100-100").And.Contain("10,101 resources").And.Contain("9,800 more resources in what"));
            Assert.That(page, Does.Contain("100,000 findings"));
            Assert.That(System.Text.Encoding.UTF8.GetByteCount(page), Is.LessThan(5_000_000));
        }
    }

    [Test]
    public void Leads_to_the_page_of_a_rule_only_where_it_is_beside_the_report()
    {
        var folder = Directory.CreateTempSubdirectory("alicerce-report-");
        try
        {
            var project = folder.CreateSubdirectory("project");
            Directory.CreateDirectory(Path.Combine(project.FullName, "docs", "rules"));
            File.WriteAllText(Path.Combine(project.FullName, "docs", "rules", "a b.md"), "# A rule");
            File.WriteAllText(Path.Combine(folder.FullName, "secret.md"), "# Not of the project");

            using (Assert.EnterMultipleScope())
            {
                Assert.That(Linked(project, "docs/rules/a b.md", project.CreateSubdirectory("out").FullName), Is.EqualTo("../docs/rules/a%20b.md"));
                Assert.That(Linked(project, "docs/rules/a b.md", folder.FullName), Is.Null, "elsewhere");
                Assert.That(Linked(project, "docs/rules/none.md", project.FullName), Is.Null, "no such page");
                Assert.That(Linked(project, "../secret.md", project.FullName), Is.Null, "outside of the project");
                Assert.That(Linked(project, "javascript:alert(1)", project.FullName), Is.Null, "no page");
                Assert.That(Linked(project, "https://example.org/rules?a=1&b=2", project.FullName), Is.EqualTo("https://example.org/rules?a=1&amp;b=2"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Linked(DirectoryInfo project, string url, string directory)
    {
        var result = SmallShop.Hostile("text");
        var pack = result.Packs[0] with
        {
            Directory = Path.Combine(project.FullName, "policies"),
            Policies = [result.Packs[0].Policies[0] with { Url = url }],
        };
        return RulePage().Match(HtmlReport.Page(result with { Packs = [pack] }, directory)) is { Success: true } link ? link.Groups[1].Value : null;
    }

    [TestCase(0, TestName = "Text can be read on a light page")]
    [TestCase(1, TestName = "Text can be read on a dark page")]
    public void Can_be_read(int scheme)
    {
        var page = HtmlReport.Page(SmallShop.Result());
        var colors = Schemes(page, ":root")[scheme];
        var diagram = Schemes(SvgWriter.Styles(), ".diagram")[scheme];
        using (Assert.EnterMultipleScope())
        {
            foreach (var ink in (string[])["ink", "soft", "accent", "bad", "good", "warn", "open", "replace"])
            {
                Assert.That(Contrast(colors[ink], colors["page"]), Is.GreaterThan(LeastContrast), ink);
                Assert.That(Contrast(colors[ink], colors["raised"]), Is.GreaterThan(LeastContrast), $"{ink}, raised");
            }

            foreach (var kind in (string[])["bad", "good", "warn", "open"])
            {
                Assert.That(Contrast(colors[kind], colors[$"{kind}-pane"]), Is.GreaterThan(LeastContrast), $"{kind} on its pane");
            }

            foreach (var ink in (string[])["ink", "soft"])
            {
                Assert.That(Contrast(diagram[ink], diagram["paper"]), Is.GreaterThan(LeastContrast), $"diagram {ink}");
                Assert.That(Contrast(diagram[ink], diagram["pane"]), Is.GreaterThan(LeastContrast), $"diagram {ink}, pane");
            }
        }
    }

    private static Dictionary<string, string>[] Schemes(string text, string selector) =>
    [
        .. Regex.Matches(text, Regex.Escape(selector) + @" \{([^}]*)\}")
            .Select(rule => Colors().Matches(rule.Groups[1].Value)
                .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value)),
    ];

    /// <summary>As WCAG 2 defines it.</summary>
    private static double Contrast(string one, string other)
    {
        double[] light = [Luminance(one), Luminance(other)];
        return (light.Max() + 0.05) / (light.Min() + 0.05);
    }

    private static double Luminance(string color)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(index => Linear(color.AsSpan(1 + (index * 2), 2)))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static double Linear(ReadOnlySpan<char> part)
    {
        var share = int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Styles();

    [GeneratedRegex("<p class=\"page\"><a href=\"([^\"]*)\"")]
    private static partial Regex RulePage();

    [GeneratedRegex("<[^>]*\\son[a-z]+\\s*=")]
    private static partial Regex Handlers();

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex Anchors();

    [GeneratedRegex("\\shref=\"#([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("--([a-z-]+): (#[0-9a-f]{6})")]
    private static partial Regex Colors();
}
