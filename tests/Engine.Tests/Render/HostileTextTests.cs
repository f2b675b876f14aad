using System.Text.Json;
using System.Text.RegularExpressions;
using Alicerce.Engine.Report;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Engine.Tests.Report;

namespace Alicerce.Engine.Tests.Render;

/// <summary>What somebody may put into names, values, findings and addresses, through every format.</summary>
public sealed partial class HostileTextTests
{
    private static readonly string[] Texts =
    [
        "\u001b]0;title\u0007\u001b[31mred\u001b[2J",
        "\u009b31m a control of eight bits",
        "carriage\rreturn, \r\n::error::line two",
        "\n::set-output name=x::y\n",
        "%0A::error::encoded %25 already",
        "name=1,file=a::b",
        "abc\u202egnp.exe \u2066isolated\u2069 \u200fmark",
        "\ufeffbyte order",
        "\ud800 half a pair",
        "\0 nothing \u0001 \ufffe \uffff",
        "=HYPERLINK(\"http://example.org\")",
        "+1+1",
        "-2+3",
        "@SUM(1)",
        "\t=1+1",
        "<script>alert(1)</script>",
        "]]></failure><failure>",
        "\"quoted\\ \u2028 line\u2029",
        "tab\tbed",
    ];

    // Names of tests are texts for terminals themselves.
    private static IEnumerable<TestCaseData> Cases() =>
        Texts.Select(text => new TestCaseData(text).SetArgDisplayNames(JsonSerializer.Serialize(text)));

    [TestCaseSource(nameof(Cases))]
    public void Nothing_moves_a_terminal_or_turns_its_writing(string text)
    {
        foreach (var (format, output) in Printed.All(SmallShop.Hostile(text)))
        {
            Assert.That(Moving().Matches(output).Select(match => $"U+{(int)match.Value[0]:x4}"), Is.Empty, format);
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void A_secret_stays_one(string text)
    {
        foreach (var (format, output) in Printed.All(SmallShop.Hostile(text)).Append(new("html", HtmlReport.Page(SmallShop.Hostile(text)))))
        {
            Assert.That(output, Does.Not.Contain("hunter2"), format);
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void A_line_of_the_plain_format_is_one_finding_without_a_formula(string text)
    {
        var lines = Printed.All(SmallShop.Hostile(text))["plain"].TrimEnd('\n').Split('\n');

        Assert.That(lines, Has.Length.EqualTo(2));
        foreach (var fields in lines.Select(line => line.Split('\t')))
        {
            Assert.That(fields, Has.Length.EqualTo(8));
            Assert.That(fields, Has.None.Matches("^([=+@]|-.)"));
        }
    }

    // https://docs.github.com/actions/reference/workflow-commands-for-github-actions: %, CR and LF are encoded
    // everywhere, the colon and the comma in properties as well.
    [TestCaseSource(nameof(Cases))]
    public void A_line_for_GitHub_is_one_annotation(string text)
    {
        var lines = Printed.All(SmallShop.Hostile(text))["github"].TrimEnd('\n').Split('\n');

        Assert.That(lines, Has.Length.EqualTo(2));
        foreach (var line in lines)
        {
            var command = Annotation().Match(line);
            Assert.That(command.Success, line);
            Assert.That(Percent().Replace(command.Groups["title"].Value, ""), Does.Not.Contain("%").And.Not.Contain(":").And.Not.Contain(","));
            Assert.That(Percent().Replace(command.Groups["data"].Value, ""), Does.Not.Contain("%"));
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void A_test_report_keeps_its_form(string text) =>
        Assert.That(JUnitSchemaTests.MistakesIn(Printed.All(SmallShop.Hostile(text))["junit"]), Is.Empty);

    [Test]
    public async Task SARIF_keeps_its_form()
    {
        foreach (var text in Texts)
        {
            Assert.That(await SarifSchemaTests.MistakesInAsync(Printed.All(SmallShop.Hostile(text))["sarif"]), Is.Empty, text);
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void JSON_says_the_text_as_it_is(string text)
    {
        using var json = JsonDocument.Parse(Printed.All(SmallShop.Hostile(text))["json"]);

        // Half a pair is no text: JSON has no way to say it.
        Assert.That(
            json.RootElement.GetProperty("policies")[0].GetProperty("message").GetString(),
            Is.EqualTo(text.Replace('\ud800', '\ufffd')));
    }

    /// <summary>Controls but for tabs and ends of lines, and what turns, hides or ends a line.</summary>
    [GeneratedRegex("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff]")]
    private static partial Regex Moving();

    [GeneratedRegex("^::(error|warning|notice) title=(?<title>.*?)::(?<data>.*)$")]
    private static partial Regex Annotation();

    [GeneratedRegex("%(25|0D|0A|3A|2C)")]
    private static partial Regex Percent();
}
