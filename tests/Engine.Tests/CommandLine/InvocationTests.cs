using Alicerce.Engine.Tests.Harness;

namespace Alicerce.Engine.Tests.CommandLine;

public sealed class InvocationTests
{
    private const string Usage =
        "Usage: alicerce preview [--stack NAME] [--baseline FILE] [options]\n";

    [TestCase(new string[0], "error: No command is given.\n" + Usage)]
    [TestCase(new[] { "previw" }, "error: `previw` is not a command of `alicerce`. Did you mean `preview`?\n" + Usage)]
    [TestCase(
        new[] { "preview", "--stakc", "dev" },
        "error: `--stakc` is not an option of `alicerce preview`. Did you mean `--stack`?\n" + Usage)]
    [TestCase(new[] { "preview", "--stack" }, "error: Required argument missing for option: `--stack`.\n" + Usage)]
    [TestCase(new[] { "preview", "--color", "red" }, "error: `--color` is `red`. Use one of `always`, `auto`, `never`.\n")]
    [TestCase(
        new[] { "preview", "-C", "nowhere" }, "error: `--cwd` names `nowhere`, but there is no such directory.\n")]
    [TestCase(
        new[] { "preview", "--json", "nowhere/out.json" },
        "error: `--json` names `nowhere/out.json`, whose directory does not exist.\n")]
    [TestCase(
        new[] { "preview", "--report", "nowhere/page.html" },
        "error: `--report` names `nowhere/page.html`, whose directory does not exist.\n")]
    [TestCase(
        new[] { "preview", "--report", "page.pdf" },
        "error: `--report` names `page.pdf`. Use a name that ends in `.html` or `.htm`.\n")]
    [TestCase(
        new[] { "preview", "--diagram", "stack.png" },
        "error: `--diagram` names `stack.png`. Use a name that ends in `.svg` or `.mmd`.\n")]
    [TestCase(
        new[] { "check", "a.json", "b.json", "--report", "page.html" },
        "error: `--report` shows one stack, but 2 files are given. Give one.\n")]
    [TestCase(
        new[] { "preview", "--policy-pack", "nowhere" },
        "error: `--policy-pack` names `nowhere`, but there is no such file or directory.\n")]
    [TestCase(
        new[] { "preview", "--policy-pack", "." },
        "error: `--policy-pack` names the directory `.`, which has no `PulumiPolicy.yaml`.\n")]
    [TestCase(
        new[] { "preview", "--policy-pack", "Pulumi.yaml" },
        "error: `--policy-pack` names the file `Pulumi.yaml`, which is not executable. " +
        "Name an executable, or a directory with `PulumiPolicy.yaml`.\n")]
    [TestCase(
        new[] { "preview", "--policy-pack-config", "a.json" },
        "error: `--policy-pack-config` is given 1 times for 0 policy packs. Give one file for each pack, in the same order.\n")]
    public async Task Refuses_a_wrong_invocation_with_exit_code_2(string[] arguments, string message)
    {
        using var project = new TemporaryProject();

        var run = await EngineRun.StartAsync(project.Directory, arguments);

        Assert.That(run, Is.EqualTo(new EngineRun(2, "", message)));
    }

    [Test]
    public async Task Refuses_a_directory_without_a_project()
    {
        using var empty = new TemporaryProject();
        File.Delete(Path.Combine(empty.Directory, "Pulumi.yaml"));

        var run = await EngineRun.StartAsync(empty.Directory, ["preview"]);

        Assert.That(run, Is.EqualTo(new EngineRun(
            2,
            "",
            $"error: There is no `Pulumi.yaml` in `{empty.Directory}` or in a directory above it. " +
            "Run the command inside a Pulumi project, or name its directory with `--cwd`.\n")));
    }

    [Test]
    public async Task Explains_itself_in_80_columns()
    {
        var run = await EngineRun.StartAsync(Path.GetTempPath(), ["preview", "--help"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero);
            Assert.That(run.Error, Is.Empty);
            Assert.That(run.Output.Split('\n').Select(line => line.Length), Is.All.LessThanOrEqualTo(80));
            foreach (
                var option in (
                    string[])["--stack", "--json", "--policy-pack", "--policy-pack-config", "--color", "--cwd"])
            {
                Assert.That(run.Output, Does.Contain(option));
            }
        }
    }

    [Test]
    public async Task Says_its_version()
    {
        var run = await EngineRun.StartAsync(Path.GetTempPath(), ["--version"]);

        Assert.That(run, Is.EqualTo(new EngineRun(0, "0.1.0\n", "")));
    }
}
