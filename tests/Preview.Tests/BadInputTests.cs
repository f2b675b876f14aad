namespace Alicerce.Preview.Tests;

/// <summary>
/// Projects, programs and packs that are wrong, as the engine's own process meets them: one readable error.
/// </summary>
[Platform(Exclude = "Win")]
public sealed class BadInputTests
{
    private const string Project = "name: shop\nruntime:\n  name: dotnet\n  options:\n    binary: ./program.sh\n";

    [Test]
    public async Task Names_line_and_column_of_broken_YAML()
    {
        using var project = new TemporaryDirectory();
        project.Write("Pulumi.yaml", Project);
        project.Write("Pulumi.dev.yaml", "config:\n  a: 1\n   b: 2\n");

        await FailsAsync(project, "`Pulumi.dev.yaml` line 3, column 5: the file is not valid YAML.");
    }

    [Test]
    public async Task Names_line_and_column_of_a_value_of_the_wrong_type()
    {
        using var project = new TemporaryDirectory();
        project.Write(
            "Pulumi.yaml",
            Project + "config:\n  zones:\n    type: integer\n  names:\n    type: array\n    items:\n      type: string\n");
        project.Write("Pulumi.dev.yaml", "config:\n  zones: many\n  names: one\n");

        var preview = await FailsAsync(
            project,
            "`Pulumi.dev.yaml` line 2, column 10: `shop:zones` is the string `many`, but `Pulumi.yaml` declares it as " +
            "`integer`.");

        Assert.That(
            preview.Errors, Does.Contain("`Pulumi.dev.yaml` line 3, column 10: `shop:names` is the string `one`"));
    }

    [Test]
    public async Task Stops_a_program_that_hangs_and_says_what_it_may_wait_for()
    {
        using var project = With("exec sleep 600");

        await FailsAsync(project, "The program has asked for nothing for 1 seconds and was stopped.", "--timeout", "1");
    }

    [Test]
    public async Task Shows_garbage_of_a_program_without_its_escape_sequences()
    {
        using var project = With(
            @"printf '\033]0;owned\007\033[2J\377\376\000\001garbage\n'; printf '\033[31mred\n' >&2; exit 3");

        var preview = await FailsAsync(project, "The program exited with non-zero exit code: 3.");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(preview.Errors + preview.Output, Does.Contain("garbage").And.Contain("red"));
            Assert.That((preview.Errors + preview.Output).Where(IsForTerminals), Is.Empty);
        }
    }

    [Test]
    public async Task Does_not_wait_for_what_a_program_forks()
    {
        using var project = With("(setsid sleep 600 &) ; sleep 600 & exit 4");

        await FailsAsync(project, "The program exited with non-zero exit code: 4.");
    }

    [Test]
    public async Task Does_not_take_a_program_that_ends_early_with_0_for_a_good_one()
    {
        using var project = With("exit 0");

        await FailsAsync(project, "The program ended without registering a stack.");
    }

    [Test]
    public async Task Says_that_a_program_crashed_in_the_middle()
    {
        var preview = await BuiltEngine.PreviewAsync(
            Path.GetTempPath(), "-C", await NodePrograms.FindAsync("crashing"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(preview.ExitCode, Is.EqualTo(1), preview.ToString());
            Assert.That(preview.Errors, Does.Contain("error: The program exited with non-zero exit code: 137."));
            Assert.That(preview.Errors, Does.Not.Contain("bug in `alicerce`"));
        }
    }

    [TestCase(
        "echo ready\nexec sleep 600", "the first line of its stdout is `ready`, not the port that it listens on.")]
    [TestCase("echo 1\nexit 4", "it ended with exit code 4 before it answered Handshake.")]
    [TestCase("echo broken >&2\nexit 5", "it ended with exit code 5 before it wrote its port to stdout.")]
    public async Task Says_why_a_pack_does_not_start(string script, string reason)
    {
        using var project = With("exec sleep 600");
        var pack = project.WriteScript("pack.sh", script);

        await FailsAsync(project, $"The policy pack `{pack}` failed to start: {reason}", "--policy-pack", pack);
    }

    [TestCase("", "`stack.json` is empty.")]
    [TestCase("{ \"deployment\": [", "`stack.json` is no stack: `deployment` is not an object.")]
    [TestCase("{\n  \"steps\": [}", "`stack.json` line 2, column 13: the file is not valid JSON.")]
    public async Task Refuses_a_baseline_that_is_none(string baseline, string message)
    {
        using var project = With("exit 0");
        project.Write("stack.json", baseline);

        await FailsAsync(project, message, "--baseline", "stack.json");
    }

    private static TemporaryDirectory With(string program)
    {
        var project = new TemporaryDirectory();
        project.Write("Pulumi.yaml", Project);
        project.Write("Pulumi.dev.yaml", "config: {}\n");
        project.WriteScript("program.sh", program);
        return project;
    }

    private static async Task<Started> FailsAsync(TemporaryDirectory project, string error, params string[] options)
    {
        var preview = await BuiltEngine.PreviewAsync(project.Path, options);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(preview.ExitCode, Is.EqualTo(1), preview.ToString());
            Assert.That(preview.Errors, Does.Contain($"error: {error}"));
            Assert.That(preview.Errors, Does.Not.Contain("bug in `alicerce`"));
        }

        return preview;
    }

    private static bool IsForTerminals(char character) => char.IsControl(character) && character is not '\n';
}
