using Microsoft.CodeAnalysis;

namespace Alicerce.Schema.Tests.Generation;

public sealed class IncrementalTests
{
    [Test]
    public void Two_runs_give_the_same_bytes()
    {
        var first = Generated.Sources("Aws", Generated.RealSchema).Select(s => (s.HintName, s.SourceText.ToString()));
        var second = Generated.Sources("Aws", Generated.RealSchema).Select(s => (s.HintName, s.SourceText.ToString()));

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Nothing_is_made_again_when_nothing_changed()
    {
        var driver = Generated.Driver("Aws", Generated.SmallSchema).Run().Run();

        var reasons = Reasons(driver, "Generate").Concat(Reasons(driver, "Files"));

        Assert.That(reasons, Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [Test]
    public void The_same_text_in_another_file_changes_no_output()
    {
        var resources = Generated.SmallSchema[1];
        var copy = new TextFile(resources.Path, resources.GetText()!.ToString() + "\n# A remark.\n");

        var driver = Generated.Driver("Aws", Generated.SmallSchema).Run().ReplaceAdditionalText(resources, copy).Run();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Reasons(driver, "Inputs"), Is.All.EqualTo(IncrementalStepRunReason.Modified));
            Assert.That(Reasons(driver, "Generate"), Is.All.EqualTo(IncrementalStepRunReason.Unchanged));
            Assert.That(Reasons(driver, "Files"), Is.All.EqualTo(IncrementalStepRunReason.Cached));
        }
    }

    [Test]
    public void A_changed_property_leaves_the_other_classes_as_they_are()
    {
        var facts = Generated.SmallSchema[0];
        var text = facts.GetText()!.ToString().Replace("\"type\": \"number\"", "\"type\": \"integer\"");

        var driver = Generated.Driver("Aws", Generated.SmallSchema)
            .Run()
            .ReplaceAdditionalText(facts, new TextFile(facts.Path, text))
            .Run();
        var files = Outputs(driver, "Files").ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(files, Has.Count.GreaterThan(10));
            Assert.That(
                files.Where(file => file.Reason != IncrementalStepRunReason.Unchanged).Select(file => file.Reason),
                Is.EqualTo(new[] { IncrementalStepRunReason.Modified }));
        }
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorDriver driver, string step) =>
        Outputs(driver, step).Select(output => output.Reason);

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(
        GeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(run => run.Outputs);
}
