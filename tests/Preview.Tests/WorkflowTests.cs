using System.Text.Json;
using System.Text.RegularExpressions;
using Alicerce.Golden;
using YamlDotNet.RepresentationModel;

namespace Alicerce.Preview.Tests;

/// <summary>The workflow for GitHub Actions: its form by a linter, its scripts by running them; and what the page on CI shows.</summary>
public sealed partial class WorkflowTests
{
    private const string Compared = "Preview the base branch";
    private const string Previewed = "Preview";

    private static readonly string Workflow = Path.Combine(Repository.Root, ".github", "workflows", "preview.yml");
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "ci", "README.md");

    [Test]
    public async Task Has_nothing_that_actionlint_finds() => Assert.That(await MistakesAsync(Workflow), Is.Empty);

    [Test]
    public async Task Is_judged_by_somebody_who_finds_mistakes()
    {
        using var file = new TemporaryFile();
        await File.WriteAllTextAsync(file.Path, (await File.ReadAllTextAsync(Workflow)).Replace("runs-on:", "runs-at:", StringComparison.Ordinal));

        Assert.That(await MistakesAsync(file.Path), Is.Not.Empty);
    }

    [Test]
    public void Puts_no_expression_into_a_script() =>
        Assert.That(Scripts().Values, Has.None.Contains("${{"), "What somebody names a branch must not become a command.");

    [Test]
    public async Task Compares_a_change_with_its_base()
    {
        using var project = await CommittedProject.CreateAsync(hasEngine: true, hasPack: false);

        var @base = await project.RunAsync(Scripts()[Compared]);
        var preview = await project.RunAsync(Scripts()[Previewed]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(@base.ExitCode, Is.Zero, @base.ToString());
            Assert.That(preview.ExitCode, Is.Zero, preview.ToString());
            Assert.That(project.Changes(), Is.EqualTo("same 1, update 1"));
            Assert.That(File.Exists(project.PathOf("preview.sarif")) && File.Exists(project.PathOf("preview.html")));
        }
    }

    [Test]
    public async Task Previews_a_first_pull_request_without_a_base()
    {
        using var project = await CommittedProject.CreateAsync(hasEngine: false, hasPack: false);

        var @base = await project.RunAsync(Scripts()[Compared]);
        var preview = await project.RunAsync(Scripts()[Previewed]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(@base.ExitCode, Is.Zero, @base.ToString());
            Assert.That(preview.ExitCode, Is.Zero, preview.ToString());
            Assert.That(project.Changes(), Is.EqualTo("create 2"));
        }
    }

    [Test]
    public async Task Goes_on_from_a_base_that_a_policy_blocks_and_fails_with_annotations()
    {
        using var project = await CommittedProject.CreateAsync(hasEngine: true, hasPack: true);

        var @base = await project.RunAsync(Scripts()[Compared]);
        var preview = await project.RunAsync(Scripts()[Previewed]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(@base.ExitCode, Is.Zero, @base.ToString());
            Assert.That(preview.ExitCode, Is.EqualTo(5), preview.ToString());
            Assert.That(preview.Output, Does.Contain("::error title=queue-has-a-key (high)::aws:sqs:Queue orders: "));
            Assert.That(project.Changes(), Is.EqualTo("same 1, update 1"));
        }
    }

    [Test]
    public void Shows_definitions_that_can_be_read()
    {
        var definitions = Yaml().Matches(File.ReadAllText(Page)).Select(block => block.Groups[1].Value).ToList();

        Assert.That(definitions, Has.Count.EqualTo(2));
        foreach (var definition in definitions)
        {
            Assert.That(Read(definition).RootNode, Is.TypeOf<YamlMappingNode>());
        }
    }

    [Test]
    public async Task Uses_options_that_there_are()
    {
        var help = (await Started.RunAsync(Path.GetTempPath(), "dotnet", BuiltEngine.Assembly, "--help")).Output;
        var commands = (File.ReadAllText(Page) + File.ReadAllText(Workflow).Replace("\\\n", "", StringComparison.Ordinal))
            .Split('\n')
            .Where(line => line.Contains("dotnet run --project engine -- ", StringComparison.Ordinal))
            .Select(line => line[line.IndexOf(" -- ", StringComparison.Ordinal)..])
            .ToList();

        Assert.That(commands, Has.Count.GreaterThan(5));
        foreach (var option in commands.SelectMany(command => Option().Matches(command)).Select(option => option.Value).Distinct())
        {
            Assert.That(help, Does.Contain($"{option} ").Or.Contain($"{option}\n"));
        }
    }

    private static async Task<string[]> MistakesAsync(string file)
    {
        var folder = Path.GetDirectoryName(await NodePrograms.FindAsync("everything"))!;
        var lint = await Started.RunAsync(folder, "node", "lint-workflow.mjs", file);
        Assert.That(lint.ExitCode, Is.Zero, lint.ToString());
        return JsonSerializer.Deserialize<string[]>(lint.Output)!;
    }

    /// <summary>The scripts of the workflow by the names of their steps.</summary>
    private static Dictionary<string, string> Scripts()
    {
        var root = (YamlMappingNode)Read(File.ReadAllText(Workflow)).RootNode;
        var steps = (YamlSequenceNode)root["jobs"]["preview"]["steps"];
        return steps.OfType<YamlMappingNode>()
            .Where(step => step.Children.ContainsKey("run"))
            .ToDictionary(step => step["name"].ToString(), step => step["run"].ToString());
    }

    private static YamlDocument Read(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents.Single();
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    [GeneratedRegex("(?<= )--[a-z-]+[a-z]")]
    private static partial Regex Option();
}
