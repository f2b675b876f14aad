using Alicerce.Engine.Plan;
using Alicerce.Engine.Tests.Harness;

namespace Alicerce.Engine.Tests.Processes;

/// <summary>Programs that do not behave.</summary>
public sealed class BadProgramTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Test]
    public async Task A_program_that_ends_early_with_0_has_not_said_everything()
    {
        using var project = new TemporaryProject(ScriptedProgram.Project, "config:\n  aws:region: us-east-1\n");
        var baseline = new StackExport().Add("aws:sqs/queue:Queue", "jobs", "{}").Read();
        var program = new ScriptedProgram(project) { EndsEarly = true };
        program.Install();

        var preview = RunAsync(project, settings => settings with { Baseline = baseline });
        await program.PlayAsync(async client =>
        {
            await client.RegisterStackAsync();
            return 0;
        });
        var result = await preview;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Failed));
            Assert.That(result.Diagnostics.Single().Message, Does.Contain("before it said that it has registered everything"));
            Assert.That(result.Deleted, Is.Empty);
        }
    }

    [Test]
    public async Task A_program_that_hangs_is_stopped_with_a_hint()
    {
        using var project = new TemporaryProject(ScriptedProgram.Project);
        project.WriteScript("program.sh", "sleep 60");

        var result = await RunAsync(project, settings => settings with { ProgramIdle = TimeSpan.FromSeconds(1) });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Failed));
            Assert.That(result.Diagnostics[0].Message, Does.StartWith("The program has asked for nothing for 1 seconds"));
            Assert.That(result.Diagnostics[0].Message, Does.EndWith("`--timeout`."));
        }
    }

    [Test]
    public async Task What_a_program_leaves_running_ends_with_the_preview()
    {
        using var project = new TemporaryProject(ScriptedProgram.Project);
        // The child is nobody's child once the program has ended.
        project.WriteScript("program.sh", "(setsid sleep 60 > /dev/null 2>&1 & echo $! > id.tmp; mv id.tmp id.txt)\nexit 7");

        await RunAsync(project, settings => settings);

        var id = await Running.IdAsync(Path.Combine(project.Directory, "id.txt"));
        Assert.That(await Running.EndsAsync(id), Is.True);
    }

    [Test]
    public async Task Garbage_without_end_is_cut()
    {
        using var project = new TemporaryProject(ScriptedProgram.Project);
        project.WriteScript("program.sh", "i=0; while [ $i -lt 3000 ]; do echo garbage $i; i=$((i+1)); done\nexit 7");

        var result = await RunAsync(project, settings => settings);

        var lines = result.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Info).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Has.Count.EqualTo(1001));
            Assert.That(lines[^1].Message, Does.StartWith("More than 1000 lines were printed"));
            Assert.That(result.Diagnostics[^1].Message, Does.Contain("non-zero exit code: 7"));
        }
    }

    [Test]
    public async Task Hostile_names_and_values_reach_no_terminal_and_no_spreadsheet()
    {
        const string Evil = "\u001b]0;owned\u0007\u202e=HYPERLINK(1)";
        await using var pack = await ScriptedPack.StartAsync(
            request => request.Name.Contains("owned", StringComparison.Ordinal)
                ? new Pulumirpc.AnalyzeResponse
                {
                    Diagnostics =
                    {
                        new Pulumirpc.AnalyzeDiagnostic
                        {
                            PolicyName = "named",
                            PolicyPackName = "scripted",
                            Message = "=1+1\n::error::" + Evil + "<script>]]>&",
                            EnforcementLevel = Pulumirpc.EnforcementLevel.Mandatory,
                        },
                    },
                }
                : new Pulumirpc.AnalyzeResponse());
        var result = await Previewing.RunAsync(
            program => program.RegisterAsync("aws:sqs/queue:Queue", Evil), packs: [pack.Path]);

        var all = Printed.All(result);
        using (Assert.EnterMultipleScope())
        {
            foreach (var (format, text) in all)
            {
                Assert.That(text, Does.Not.Contain("\u001b").And.Not.Contain("\u0007"), format);
                Assert.That(text.Replace("\\u202e", "", StringComparison.Ordinal), format is "json" or "sarif"
                    ? Does.Contain("owned")
                    : Does.Not.Contain("\u202e"), format);
            }

            Assert.That(all["plain"].Split('\n')[0].Split('\t'), Has.Some.StartsWith("'=1+1"));
            Assert.That(all["github"].TrimEnd().Split('\n'), Has.Length.EqualTo(1));
            Assert.That(System.Xml.Linq.XDocument.Parse(all["junit"]).Root?.Name.LocalName, Is.EqualTo("testsuites"));
        }
    }

    private static async Task<PreviewResult> RunAsync(
        TemporaryProject project, Func<PreviewSettings, PreviewSettings> change)
    {
        using var stop = new CancellationTokenSource(Limit);
        return await new PreviewSession(change(Previewing.Settings(project)), TimeProvider.System, _ => { })
            .RunAsync(stop.Token);
    }
}
