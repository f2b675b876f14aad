using System.Text.Json;
using System.Xml.Linq;
using Alicerce.Golden;

namespace Alicerce.Preview.Tests;

/// <summary>Saved previews and exported stacks, held against packs for .NET and for Node.</summary>
public sealed class CheckTests
{
    private static readonly string Elsewhere = Path.GetTempPath();

    [Test]
    public async Task Says_the_same_as_the_preview_that_was_saved()
    {
        using var saved = new TemporaryFile();
        var preview = await BuiltEngine.PreviewAsync(
            Elsewhere, "-C", Repository.Root, "--json", saved.Path);

        var check = await BuiltEngine.CheckAsync(Elsewhere, saved.Path, "-C", Repository.Root);

        Assert.That(check.ExitCode, Is.EqualTo(preview.ExitCode), check.ToString());
        Assert.That(Summary(check.Output), Is.EqualTo(Summary(preview.Output)));
    }

    [Test]
    public async Task Runs_packs_for_Node_beside_each_other()
    {
        var program = await NodePrograms.FindAsync("everything");
        var pack = await NodePrograms.FindAsync("pack");

        var preview = await BuiltEngine.PreviewAsync(
            Elsewhere,
            "-C", program,
            "--policy-pack", pack,
            "--policy-pack", Path.Combine(Repository.Root, "policies"),
            "--format", "plain");

        Assert.That(preview.ExitCode, Is.EqualTo(5), preview.ToString());
        Assert.That(preview.Output, Does.Contain("fail\tmandatory\thigh\tqueue-has-a-key\taws:sqs:Queue\torders-dead\t"));
        Assert.That(preview.Output, Does.Contain("stack-has-few-queues"));
        Assert.That(preview.Output, Does.Contain("kms-key"));
    }

    [Test]
    public async Task Checks_a_saved_preview_with_a_pack_for_Node()
    {
        var program = await NodePrograms.FindAsync("everything");
        var pack = await NodePrograms.FindAsync("pack");
        using var saved = new TemporaryFile();
        await BuiltEngine.PreviewAsync(Elsewhere, "-C", program, "--json", saved.Path);

        var check = await BuiltEngine.CheckAsync(Elsewhere, saved.Path, "--policy-pack", pack);

        Assert.That(check.ExitCode, Is.EqualTo(5), check.ToString());
        GoldenFile.AssertMatches(
            "tests/Preview.Tests/Golden/check.txt",
            check.Output);
    }

    [Test]
    public async Task Writes_files_for_other_tools()
    {
        var program = await NodePrograms.FindAsync("everything");
        var pack = await NodePrograms.FindAsync("pack");
        using var sarif = new TemporaryFile();
        using var junit = new TemporaryFile();

        var preview = await BuiltEngine.PreviewAsync(
            Elsewhere, "-C", program, "--policy-pack", pack, "--sarif", sarif.Path, "--junit", junit.Path, "--format", "github");

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(sarif.Path));
        var run = json.RootElement.GetProperty("runs")[0];
        var suites = XDocument.Load(junit.Path).Root!.Elements("testsuite").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString()),
                Is.EqualTo(new[] { "queue-has-a-key", "stack-has-few-queues", "queue-has-a-key" }));
            Assert.That(suites.Last().Attribute("failures")?.Value, Is.EqualTo("1"));
            Assert.That(preview.Output, Does.StartWith("::error title=queue-has-a-key (high)::aws:sqs:Queue orders-dead: "));
        }
    }

    [Test]
    public async Task Writes_JSON_that_its_schema_describes()
    {
        var program = await NodePrograms.FindAsync("everything");
        using var first = new TemporaryFile();
        using var compared = new TemporaryFile();
        using var ours = new TemporaryFile();
        await BuiltEngine.PreviewAsync(Elsewhere, "-C", program, "--json", first.Path);
        await BuiltEngine.PreviewAsync(Elsewhere, "-C", program, "--baseline", first.Path, "--json", compared.Path);
        await BuiltEngine.PreviewAsync(Elsewhere, "-C", Repository.Root, "--json", ours.Path);

        var validation = await Started.RunAsync(
            Path.GetDirectoryName(program)!,
            "node",
            "validate.js",
            Path.Combine(Repository.Root, "docs", "preview.schema.json"),
            first.Path,
            compared.Path,
            ours.Path);

        Assert.That(validation.ExitCode, Is.Zero, validation.ToString());
    }

    private static string Summary(string output) => string.Join(
        '\n', output.Split('\n').Where(line =>
            line.StartsWith("Policies:", StringComparison.Ordinal) || line.StartsWith("Duties:", StringComparison.Ordinal)));
}
