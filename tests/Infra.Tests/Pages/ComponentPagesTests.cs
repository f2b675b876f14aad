using Alicerce.Golden;

namespace Alicerce.Infra.Tests.Pages;

/// <summary>Every component has a page, and the page says what the code has.</summary>
public sealed class ComponentPagesTests
{
    private static IEnumerable<TestCaseData> Components() =>
        Component.All.Select(component => new TestCaseData(component).SetArgDisplayNames(component.Name));

    [TestCaseSource(nameof(Components))]
    public void The_page_has_the_arguments_and_outputs_of_the_code(Component component)
    {
        var page = Read(component);
        GoldenFile.AssertMatches(
            component.Page,
            Tables.Refresh(
                page.Length > 0 ? page : $"# {component.Name}\n\n{Summaries.Of(component.Type)}\n",
                component.Name,
                Tables.Of(component)));
    }

    [TestCaseSource(nameof(Components))]
    public void The_page_tells_purpose_picture_and_default_settings(Component component)
    {
        var page = Read(component);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.StartWith($"# {component.Name}\n\n").And.Not.StartWith($"# {component.Name}\n\n`"));
            Assert.That(page, Does.Contain("\n```mermaid\n"), "a picture");
            Assert.That(page, Does.Contain("\n**Default settings.** "), "what holds when nothing is said");
        }
    }

    [TestCaseSource(nameof(Components))]
    public void The_example_compiles(Component component)
    {
        var examples = Example.In(Read(component));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                examples.Select(example => example.Code),
                Has.Some.Contains($"new {component.Name}("),
                $"an example that creates a `{component.Name}`");
            foreach (var example in examples)
            {
                Assert.That(example.Errors(), Is.Empty);
            }
        }
    }

    [Test]
    public void The_overview_lists_every_component()
    {
        const string overview = "docs/components/README.md";

        GoldenFile.AssertMatches(
            overview,
            Tables.Refresh(
                File.ReadAllText(Path.Combine(Repository.Root, overview)), "components", Tables.OfAll(Component.All)));
    }

    [Test]
    public void Every_component_says_what_it_is([ValueSource(typeof(Component), nameof(Component.All))] Component component)
    {
        Assert.That(Summaries.Of(component.Type), Is.Not.Empty);
    }

    [TestCaseSource(nameof(Components))]
    public void Every_argument_and_output_says_what_it_means(Component component) =>
        Assert.That(Tables.Of(component), Does.Not.Contain("|  |"), "a `<summary>` on each property");

    [Test]
    public void An_example_that_does_not_compile_is_found()
    {
        var example = Example.In("```csharp\nvar keys = new Keys(\"k\", new KeysArgs { Nothing = 1 }, options);\n```\n").Single();

        Assert.That(example.Errors(), Has.Some.Contains("Nothing"));
    }

    private static string Read(Component component)
    {
        var path = Path.Combine(Repository.Root, component.Page);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }
}
