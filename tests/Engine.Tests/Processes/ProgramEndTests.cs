using Alicerce.Engine.Plan;
using Alicerce.Engine.Tests.Harness;
using Pulumirpc;

namespace Alicerce.Engine.Tests.Processes;

/// <summary>How a program can end, and that nothing of it is left.</summary>
public sealed class ProgramEndTests
{
    [Test]
    public async Task Reports_the_exit_code_of_a_program_that_does_not_explain_itself()
    {
        using var project = new TemporaryProject(ScriptedProgram.Project);
        project.WriteScript("program.sh", "echo starting\necho broken >&2\nexit 3");

        var run = await EngineRun.StartAsync(project.Directory, ["preview"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain("error: The program exited with non-zero exit code: 3."));
            Assert.That(run.Error, Does.Contain("starting").And.Contain("broken"));
        }
    }

    [Test]
    public async Task Reports_a_program_that_registers_nothing()
    {
        using var project = new TemporaryProject(ScriptedProgram.Project);
        project.WriteScript("program.sh", "exit 0");

        var run = await EngineRun.StartAsync(project.Directory, ["preview"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Is.EqualTo(
                "error: The program ended without registering a stack. Let it return the result of `Deployment.RunAsync`.\n"));
        }
    }

    [Test]
    public async Task Reports_a_program_that_cannot_be_started()
    {
        using var project = new TemporaryProject(ScriptedProgram.Project);

        var run = await EngineRun.StartAsync(project.Directory, ["preview"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.StartWith("error: `").And.Contain("program.sh` cannot be started in `"));
        }
    }

    [Test]
    public async Task Lets_the_errors_of_the_program_speak_for_exit_code_32()
    {
        var result = await Previewing.RunAsync(
            async program =>
            {
                await program.RegisterStackAsync();
                await program.LogAsync(LogSeverity.Error, "Missing Required configuration variable 'shop:zones'");
                return 32;
            },
            "config: {}\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Failed));
            Assert.That(result.Diagnostics, Is.EqualTo(new[]
            {
                new Diagnostic(DiagnosticSeverity.Error, "Missing Required configuration variable 'shop:zones'"),
            }));
        }
    }

    [Test]
    public async Task Fails_when_the_program_logs_an_error_and_ends_well()
    {
        var result = await Previewing.RunAsync(program => program.LogAsync(LogSeverity.Error, "Not good."));

        Assert.That(result.Outcome, Is.EqualTo(Outcome.Failed));
    }

    [Test]
    public async Task Stops_everything_when_it_is_cancelled()
    {
        using var project = new TemporaryProject(ScriptedProgram.Project);
        project.WriteScript(
            "program.sh", "sleep 600 &\necho $! > child.tmp\nmv child.tmp child.txt\necho $$ > own.txt\nwait");
        await using var pack = await ScriptedPack.StartAsync();
        using var stop = new CancellationTokenSource();

        var running = EngineRun.StartAsync(
            project.Directory, ["preview", "--policy-pack", pack.Path], cancellationToken: stop.Token);
        var own = await Running.IdAsync(Path.Combine(project.Directory, "own.txt"));
        var child = await Running.IdAsync(Path.Combine(project.Directory, "child.txt"));
        await stop.CancelAsync();
        var run = await running;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(8));
            Assert.That(await Running.EndsAsync(own), Is.True);
            Assert.That(await Running.EndsAsync(child), Is.True);
        }
    }

    [Test]
    public async Task Takes_an_interrupted_program_as_cancelled()
    {
        using var project = new TemporaryProject(ScriptedProgram.Project);
        // Where whoever runs the tests has signals ignored, the program ends as one that was interrupted all the same.
        project.WriteScript("program.sh", "kill -INT $$\nexit 130");

        var run = await EngineRun.StartAsync(project.Directory, ["preview"]);

        Assert.That(run.ExitCode, Is.EqualTo(8), run.Error);
    }

    [Test]
    public async Task Stops_the_program_when_a_policy_pack_fails()
    {
        using var project = new TemporaryProject(ScriptedProgram.Project);
        project.WriteScript("program.sh", "echo $$ > own.txt\nexec sleep 600");
        var pack = project.WriteScript("pack.sh", "while [ ! -s own.txt ]; do sleep 0.01; done\nexit 1");

        var run = await EngineRun.StartAsync(project.Directory, ["preview", "--policy-pack", pack]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(
                await Running.EndsAsync(await Running.IdAsync(Path.Combine(project.Directory, "own.txt"))), Is.True);
        }
    }

    [Test]
    public async Task Passes_on_what_the_program_prints()
    {
        using var project = new TemporaryProject(ScriptedProgram.Project, "config: {}\n");
        project.WriteScript("program.sh", "echo to stdout\necho to stderr >&2\nexit 0");
        var settings = Previewing.Settings(project);

        var result = await new PreviewSession(settings, TimeProvider.System, _ => { }).RunAsync(CancellationToken.None);

        Assert.That(
            result.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Info)
                .Select(diagnostic => diagnostic.Message),
            Is.EquivalentTo(new[] { "to stdout", "to stderr" }));
    }
}
