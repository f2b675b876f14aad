using System.Text.RegularExpressions;
using Alicerce.Golden;

namespace Alicerce.Infra.Tests.Pages;

/// <summary>What the page of the architecture points at is there.</summary>
public sealed partial class FlowTests
{
    private static readonly Lazy<string> Flows = new(() =>
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));
        var from = page.IndexOf("\n## What the stack does\n", StringComparison.Ordinal);
        return page[from..page.IndexOf("\n## Only the official API\n", from, StringComparison.Ordinal)];
    });

    private static readonly Lazy<Dictionary<string, HashSet<string>>> Tests = new(() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .GroupBy(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal)
            .ToDictionary(
                files => files.Key,
                files => files.SelectMany(file => TestMethod().Matches(File.ReadAllText(file)))
                    .Select(match => match.Groups[1].Value)
                    .ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal));

    [Test]
    public void Every_step_names_who_does_it_and_what_holds_it()
    {
        var rows = Row().Matches(Flows.Value).Where(row => row.Groups["by"].Value is not ("by" or "---")).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows, Has.Count.GreaterThan(30));
            foreach (var row in rows)
            {
                Assert.That(row.Groups["by"].Value, Does.Contain("`"), row.Value);
                Assert.That(TestName().IsMatch(row.Groups["held"].Value), row.Value);
            }
        }
    }

    [Test]
    public void Every_component_that_is_named_exists() =>
        Assert.That(
            Row().Matches(Flows.Value)
                .SelectMany(row => Word().Matches(row.Groups["by"].Value))
                .Select(match => match.Groups[1].Value)
                .Distinct(),
            Is.SubsetOf(Component.All.Select(component => component.Name)));

    [Test]
    public void Every_test_that_is_named_exists()
    {
        var missing = TestName().Matches(Flows.Value)
            .Where(test => !Tests.Value.TryGetValue(test.Groups[1].Value, out var methods)
                || !methods.Contains(test.Groups[2].Value))
            .Select(test => test.Value);

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Every_component_is_part_of_a_flow_or_of_another_component()
    {
        // These serve all flows alike, or are made by a component that is named.
        string[] everywhere =
        [
            "DotnetFunction", "EventBus", "InterfaceEndpoints", "Keys", "Machine", "SecureBucket", "ServiceRole",
        ];

        Assert.That(
            Component.All.Select(component => component.Name)
                .Where(name => !Flows.Value.Contains($"`{name}`", StringComparison.Ordinal)),
            Is.SubsetOf(everywhere));
    }

    [GeneratedRegex(@"^\| (?<step>[^|]+) \| (?<by>[^|]+) \| (?<held>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`([A-Z][A-Za-z]+Tests)\.([A-Z][A-Za-z0-9_]+)`")]
    private static partial Regex TestName();

    [GeneratedRegex("`([A-Z][A-Za-z]+)`")]
    private static partial Regex Word();

    [GeneratedRegex(@"public (?:async )?(?:Task|void) ([A-Z][A-Za-z0-9_]+)\(")]
    private static partial Regex TestMethod();
}
