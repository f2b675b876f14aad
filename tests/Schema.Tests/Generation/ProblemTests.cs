using Microsoft.CodeAnalysis;

namespace Alicerce.Schema.Tests.Generation;

public sealed class ProblemTests
{
    private static readonly AdditionalText Facts = Generated.SmallSchema[0];

    [Test]
    public void An_unknown_token_names_its_line_and_the_nearest_token()
    {
        var problem = Generated.Problems("Aws", Facts, List("# zoo\naws:zoo/cag:Cage  # typing error")).Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem.Severity, Is.EqualTo(DiagnosticSeverity.Error));
            Assert.That(problem.GetMessage(), Is.EqualTo(
                "`aws.json` has no `aws:zoo/cag:Cage`. The nearest is `aws:zoo/cage:Cage`. "
                + "Correct the line, or add the type to `aws.json`."));
            Assert.That(problem.Location.GetLineSpan().Path, Is.EqualTo("schema/resources.txt"));
            Assert.That(problem.Location.GetLineSpan().StartLinePosition.Line, Is.EqualTo(1));
        }
    }

    [Test]
    public void Every_wrong_line_is_reported_at_once()
    {
        var problems = Generated.Problems(
            "Aws", Facts, List("aws:zoo/cage:Cage\naws:zoo/cage:Cage # a\naws:zoo/cage:Cage # b\nzebra # c"));

        Assert.That(
            problems.Select(problem => (problem.Id, problem.Location.GetLineSpan().StartLinePosition.Line)),
            Is.EquivalentTo(new[] { ("ALC006", 0), ("ALC005", 2), ("ALC004", 3) }));
    }

    [TestCase("aws.json")]
    [TestCase("resources.txt")]
    public void A_missing_file_is_named(string missing)
    {
        var files = Generated.SmallSchema.Where(file => file.Path != missing);

        var problem = Generated.Problems("Aws", files).Single();

        Assert.That(problem.GetMessage(), Does.StartWith($"The additional file `{missing}` is missing."));
    }

    [TestCase(null, "")]
    [TestCase("Azure", "Azure")]
    public void A_project_must_say_which_package_it_is(string? package, string shown)
    {
        var problem = Generated.Problems(package, Generated.SmallSchema).Single();

        Assert.That(
            problem.GetMessage(),
            Is.EqualTo($"The property `AlicercePackage` is `{shown}`. It must be `Aws`, `Awsx` or `Policy.Aws`."));
    }

    [TestCase("{\n  \"packages\": }", "The file `aws.json` cannot be read: line 2: expected a value.")]
    [TestCase("{\n  \"packages\": {}\n", "The file `aws.json` cannot be read: line 3: expected more text.")]
    [TestCase("{}", "The file `aws.json` cannot be read: there is no object `packages`.")]
    public void Facts_that_cannot_be_read_stop_the_build(string text, string message)
    {
        var problem = Generated.Problems("Aws", new TextFile("aws.json", text), List("aws:zoo/cage:Cage # x")).Single();

        Assert.That(problem.GetMessage(), Is.EqualTo(message));
    }

    [Test]
    public void A_type_that_is_missing_in_the_facts_is_named()
    {
        var text = Facts.GetText()!.ToString().Replace("\"aws:zoo/CageKeeper\": {", "\"aws:zoo/Nobody\": {");

        var problem = Generated.Problems("Aws", new TextFile("aws.json", text), Generated.SmallSchema[1]).Single();

        Assert.That(
            problem.GetMessage(),
            Is.EqualTo("The file `aws.json` cannot be read: there is no type `aws:zoo/CageKeeper`."));
    }

    private static TextFile List(string text) => new("schema/resources.txt", text);
}
