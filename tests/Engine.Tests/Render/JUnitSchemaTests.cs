using System.Xml.Linq;
using System.Xml.Schema;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Golden;

namespace Alicerce.Engine.Tests.Render;

/// <summary>The test report has the form that other systems read, and its counts are those of its cases.</summary>
public sealed class JUnitSchemaTests
{
    [Test]
    public async Task Has_the_form_that_test_reports_have()
    {
        foreach (var result in (PreviewResult[])[await SamplePreview.GoodAsync(), await SamplePreview.BlockedAsync(), await SamplePreview.FailedAsync()])
        {
            Assert.That(MistakesIn(Printed.All(result)["junit"]), Is.Empty);
        }
    }

    [Test]
    public async Task Counts_what_it_holds()
    {
        var report = XDocument.Parse(Printed.All(await SamplePreview.BlockedAsync())["junit"]);

        foreach (var suite in report.Root!.Elements("testsuite"))
        {
            var cases = suite.Elements("testcase").ToList();
            using (Assert.EnterMultipleScope())
            {
                Assert.That((int)suite.Attribute("tests")!, Is.EqualTo(cases.Count));
                Assert.That((int)suite.Attribute("failures")!, Is.EqualTo(cases.Count(item => item.Elements("failure").Any())));
                Assert.That((int)suite.Attribute("errors")!, Is.EqualTo(cases.Count(item => item.Elements("error").Any())));
                Assert.That((int)suite.Attribute("skipped")!, Is.EqualTo(cases.Count(item => item.Elements("skipped").Any())));
            }
        }
    }

    internal static IReadOnlyList<string> MistakesIn(string report)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(Repository.Root, "tests", "Engine.Tests", "Render", "junit.xsd"));
        var mistakes = new List<string>();
        XDocument.Parse(report).Validate(schemas, (_, mistake) => mistakes.Add(mistake.Message));
        return mistakes;
    }
}
