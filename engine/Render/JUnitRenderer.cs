using System.Globalization;
using System.Text;
using System.Xml;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>A test report: each policy is a test, each stack with its pack a suite.</summary>
public static class JUnitRenderer
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    public static void Render(IReadOnlyList<PreviewResult> results, Stream output)
    {
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "alicerce");
            foreach (var result in results)
            {
                WriteRun(xml, result);
                foreach (var pack in result.Packs)
                {
                    WritePack(xml, result, pack);
                }
            }

            xml.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static void WriteRun(XmlWriter xml, PreviewResult result)
    {
        var errors = ReportedFinding.Of(result).Where(finding => finding.Status is ReportedFinding.Error).ToList();
        WriteSuite(xml, $"{result.Project}/{result.Stack}", 1, 0, errors.Count > 0 ? 1 : 0, 0);
        WriteCase(xml, $"{result.Project}.{result.Stack}", result.IsCheck ? "check" : "preview");
        foreach (var error in errors)
        {
            xml.WriteStartElement("error");
            xml.WriteAttributeString("message", Text(error.Line));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WritePack(XmlWriter xml, PreviewResult result, PolicyPackSummary pack)
    {
        var findings = ReportedFinding.Of(result)
            .Where(finding => finding.Pack == pack.Name)
            .ToLookup(finding => finding.Policy);
        var policies = pack.Policies.Where(policy => policy.Level is not EnforcementLevel.Disabled).ToList();
        WriteSuite(
            xml,
            $"{result.Project}/{result.Stack} {pack.Name}",
            policies.Count,
            policies.Count(policy => Has(findings[policy.Name], ReportedFinding.Fail)),
            0,
            policies.Count(policy => IsSkipped(findings[policy.Name])));
        foreach (var policy in policies)
        {
            WriteCase(xml, pack.Name, policy.Name);
            WriteOutcome(xml, policy, [.. findings[policy.Name]]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteOutcome(XmlWriter xml, PolicySummary policy, IReadOnlyList<ReportedFinding> findings)
    {
        foreach (var finding in findings.Where(finding => finding.Status is ReportedFinding.Fail))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Text(finding.Line));
            xml.WriteAttributeString("type", finding.Severity.ToString().ToLowerInvariant());
            xml.WriteString(Text($"{finding.Urn}\n{finding.Message}\n{policy.RemediationSteps}".TrimEnd()));
            xml.WriteEndElement();
        }

        if (IsSkipped(findings))
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Lines(findings, ReportedFinding.Undecided));
            xml.WriteEndElement();
        }

        var notes = Lines(findings, ReportedFinding.Warn, ReportedFinding.Exempt);
        if (notes.Length > 0)
        {
            xml.WriteElementString("system-out", notes);
        }
    }

    private static bool Has(IEnumerable<ReportedFinding> findings, string status) =>
        findings.Any(finding => finding.Status == status);

    private static bool IsSkipped(IEnumerable<ReportedFinding> findings) =>
        Has(findings, ReportedFinding.Undecided) && !Has(findings, ReportedFinding.Fail);

    private static void WriteSuite(XmlWriter xml, string name, int tests, int failures, int errors, int skipped)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Text(name));
        WriteCount("tests", tests);
        WriteCount("failures", failures);
        WriteCount("errors", errors);
        WriteCount("skipped", skipped);

        void WriteCount(string attribute, int count) =>
            xml.WriteAttributeString(attribute, count.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteCase(XmlWriter xml, string className, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Text(className));
        xml.WriteAttributeString("name", Text(name));
    }

    private static string Lines(IEnumerable<ReportedFinding> findings, params string[] statuses) => Text(string.Join(
        '\n',
        findings.Where(finding => statuses.Contains(finding.Status)).Select(finding => $"{finding.Status}: {finding.Line}")));

    /// <summary>What XML cannot hold is shown as what it is.</summary>
    private static string Text(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n')
        .Select(SafeText.Of)
        // Half a pair becomes what stands for no character.
        .Select(line => string.Concat(line.EnumerateRunes()))
        .Select(line => new string([.. line.Select(character =>
            XmlConvert.IsXmlChar(character) || char.IsSurrogate(character) ? character : '\ufffd')])));
}
