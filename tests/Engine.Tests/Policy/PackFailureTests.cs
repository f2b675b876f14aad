using System.Globalization;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Tests.Harness;

namespace Alicerce.Engine.Tests.Policy;

/// <summary>Packs that do not start, and packs that stop: one error, and nothing left running.</summary>
public sealed class PackFailureTests
{
    [TestCase(
        "echo no license >&2\nexit 3",
        "The policy pack `{0}` failed to start: it ended with exit code 3 before it wrote its port to stdout.\n" +
        "It wrote to stderr:\nno license")]
    [TestCase(
        "echo Building...\nexec sleep 60",
        "The policy pack `{0}` failed to start: the first line of its stdout is `Building...`, not the port that it " +
        "listens on. Nothing else may be printed before the port.")]
    [TestCase(
        "echo 70000\nexec sleep 60",
        "The policy pack `{0}` failed to start: the first line of its stdout is `70000`, not the port that it " +
        "listens on. Nothing else may be printed before the port.")]
    [TestCase(
        "echo 1\nexec sleep 60",
        "The policy pack `{0}` failed to start: it did not answer Handshake at the port that it wrote within 1 seconds.")]
    [TestCase(
        "echo 1\nexit 4",
        "The policy pack `{0}` failed to start: it ended with exit code 4 before it answered Handshake.")]
    public async Task Reports_a_pack_that_does_not_start(string script, string message)
    {
        using var directory = new TemporaryProject();
        var path = directory.WriteScript("pack.sh", $"echo $$ > {directory.Directory}/pid.txt\n{script}");

        var result = await RunAsync(path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Failed));
            Assert.That(
                result.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
                    .Select(diagnostic => diagnostic.Message),
                Is.EqualTo(new[] { string.Format(CultureInfo.InvariantCulture, message, path) }));
            Assert.That(
                await Running.EndsAsync(File.ReadAllText(Path.Combine(directory.Directory, "pid.txt"))), Is.True);
        }
    }

    [Test]
    public async Task Reports_a_pack_that_never_prints_its_port()
    {
        using var directory = new TemporaryProject();
        var path = directory.WriteScript("pack.sh", "exec sleep 60");

        var result = await RunAsync(path, TimeSpan.FromMilliseconds(300));

        Assert.That(
            result.Diagnostics.Single().Message,
            Is.EqualTo(
                $"The policy pack `{path}` failed to start: it did not write its port to stdout within 0.3 seconds."));
    }

    [Test]
    public async Task Reports_a_wrong_configuration_of_a_pack_before_anything_is_checked()
    {
        await using var pack = await ScriptedPack.StartAsync(info: Configurable());
        using var project = new TemporaryProject(ScriptedProgram.Project);
        project.Write("pack.json", """{ "sized": { "most": 9, "name": "x" }, "other": { "a": 1 } }""");
        project.WriteScript("program.sh", "exec sleep 60");

        var run = await EngineRun.StartAsync(
            project.Directory, ["preview", "--policy-pack", pack.Path, "--policy-pack-config", "pack.json"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain("other: invalid enforcement level \"\""));
            Assert.That(run.Error, Does.Contain("sized: least is required"));
            Assert.That(run.Error, Does.Contain("sized: most: Must be less than or equal to 5"));
            Assert.That(pack.Calls, Has.No.Member("Configure"));
        }
    }

    [Test]
    public async Task Merges_the_configuration_from_schema_pack_and_file()
    {
        var info = Configurable();
        info.InitialConfig["all"] = new() { EnforcementLevel = Pulumirpc.EnforcementLevel.Advisory };
        await using var pack = await ScriptedPack.StartAsync(info: info);
        using var project = new TemporaryProject(ScriptedProgram.Project);
        project.Write(
            "pack.json", """{ "all": "mandatory", "sized": { "least": 1, "enforcementLevel": "disabled" } }""");
        new ScriptedProgram(project).Install();
        var playing = new ScriptedProgram(project).PlayAsync(async program =>
        {
            await program.RegisterStackAsync();
            return 0;
        });

        var run = await EngineRun.StartAsync(
            project.Directory, ["preview", "--policy-pack", pack.Path, "--policy-pack-config", "pack.json"]);
        await playing;

        var sized = pack.Configuration!.PolicyConfig["sized"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(sized.EnforcementLevel, Is.EqualTo(Pulumirpc.EnforcementLevel.Disabled));
            Assert.That(sized.Properties.Fields["least"].NumberValue, Is.EqualTo(1));
            Assert.That(sized.Properties.Fields["most"].NumberValue, Is.EqualTo(3));
            Assert.That(
                pack.Configuration.PolicyConfig["named"].EnforcementLevel, Is.EqualTo(
                    Pulumirpc.EnforcementLevel.Mandatory));
        }
    }

    [TestCase(
        "{ \"named\": \"strict\" }",
        "`named` in `pack.json` has the enforcement level `strict`. Use `advisory`, `mandatory`, `remediate` or `disabled`.")]
    [TestCase("[]", "`pack.json` is not a JSON object of policy names.")]
    [TestCase("{ \"named\": 1 }", "`named` in `pack.json` is `1`. Write a level, or an object of its properties.")]
    public async Task Refuses_a_wrong_configuration_file(string json, string message)
    {
        await using var pack = await ScriptedPack.StartAsync();
        using var project = new TemporaryProject(ScriptedProgram.Project);
        project.Write("pack.json", json);

        var run = await EngineRun.StartAsync(
            project.Directory, ["preview", "--policy-pack", pack.Path, "--policy-pack-config", "pack.json"]);

        Assert.That(run, Is.EqualTo(new EngineRun(1, "", $"error: {message}\n")));
    }

    [Test]
    public async Task Reports_a_pack_that_answers_too_late()
    {
        using var never = new ManualResetEventSlim();
        await using var pack = await ScriptedPack.StartAsync(analyze: _ =>
        {
            never.Wait(Previewing.Timeouts.Port);
            return new Pulumirpc.AnalyzeResponse();
        });
        using var project = new TemporaryProject(ScriptedProgram.Project);
        var program = new ScriptedProgram(project) { EndsEarly = true };
        program.Install();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var settings = Previewing.Settings(project, [pack.Path]) with
        {
            Timeouts = Previewing.Timeouts with { Call = TimeSpan.FromSeconds(2) },
        };

        var preview = new PreviewSession(settings, TimeProvider.System, _ => { }).RunAsync(stop.Token);
        await program.PlayAsync(async client =>
        {
            Assert.That(async () => await client.RegisterStackAsync(), Throws.Exception);
            return 0;
        });
        never.Set();
        var result = await preview;

        Assert.That(result.Outcome, Is.EqualTo(Alicerce.Engine.Plan.Outcome.Failed));
        Assert.That(result.Diagnostics[0].Message, Is.EqualTo("The policy pack `scripted 1.2.3` did not answer `Remediate` within 2 seconds.").Or.EqualTo(
            "The policy pack `scripted 1.2.3` did not answer `Analyze` within 2 seconds."));
    }

    [Test]
    public async Task Refuses_packs_of_another_runtime()
    {
        using var project = new TemporaryProject();
        project.Write("policies/PulumiPolicy.yaml", "runtime: opa\n");

        var run = await EngineRun.StartAsync(project.Directory, ["preview"]);

        Assert.That(run, Is.EqualTo(new EngineRun(
            1,
            "",
            "error: The policy pack `policies` has the runtime `opa`, but this engine starts `dotnet` and `nodejs` " +
            "packs and executables only. Name an executable that serves the pack.\n")));
    }

    private static Pulumirpc.AnalyzerInfo Configurable()
    {
        var info = ScriptedPack.Standard();
        info.Policies.Add(new Pulumirpc.PolicyInfo
        {
            Name = "sized",
            EnforcementLevel = Pulumirpc.EnforcementLevel.Mandatory,
            ConfigSchema = new Pulumirpc.PolicyConfigSchema
            {
                Properties = Google.Protobuf.JsonParser.Default.Parse<Google.Protobuf.WellKnownTypes.Struct>("""
                    {
                      "most": { "type": "integer", "maximum": 5, "default": 3 },
                      "least": { "type": "integer" },
                      "name": { "type": "string" }
                    }
                    """),
                Required = { "least" },
            },
        });
        return info;
    }

    private static async Task<PreviewResult> RunAsync(string pack, TimeSpan? portLimit = null)
    {
        using var project = new TemporaryProject(ScriptedProgram.Project);
        project.WriteScript("program.sh", "exec sleep 60");
        var settings = Previewing.Settings(project, [pack]);
        settings = settings with { Timeouts = settings.Timeouts with { Port = portLimit ?? settings.Timeouts.Port } };
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(50));
        return await new PreviewSession(settings, TimeProvider.System, _ => { }).RunAsync(stop.Token);
    }
}
