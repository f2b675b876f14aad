using Alicerce.Engine.Tests.Harness;
using Alicerce.Protocol;
using Pulumirpc;

namespace Alicerce.Engine.Tests.CommandLine;

public sealed class SecretTests
{
    private const string Password = "correct-horse-battery";

    [Test]
    public async Task Calls_a_secret_that_it_cannot_decrypt_unknown()
    {
        using var project = new TemporaryProject(
            ScriptedProgram.Project + "config:\n  plain:\n    type: integer\n    secret: true\n    default: 123456\n",
            "config:\n  zones:\n    secure: v1:AAAA\n");
        project.WriteScript(
            "program.sh",
            $"""
            case "$PULUMI_CONFIG" in *{Signatures.UnknownString}*) echo "Value '{Signatures.UnknownString}' and 123456" ;; esac
            exit 1
            """);

        var run = await EngineRun.StartAsync(project.Directory, ["preview"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Error, Does.Contain("Value '[unknown]' and [secret]"));
            Assert.That(run.Error, Does.Contain("1 configuration secret is unknown here"));
        }
    }

    [Test]
    public async Task Does_not_quote_a_secret_of_the_wrong_type()
    {
        using var project = new TemporaryProject(
            ScriptedProgram.Project + "config:\n  pin:\n    type: integer\n    secret: true\n",
            "config:\n  pin: hunter2\n");

        var run = await EngineRun.StartAsync(project.Directory, ["preview"]);

        Assert.That(run, Is.EqualTo(new EngineRun(
            1,
            "",
            "error: `Pulumi.dev.yaml` line 2, column 8: `shop:pin` is a secret of another type, " +
            "but `Pulumi.yaml` declares it as `integer`.\n")));
    }

    [Test]
    public async Task Never_shows_a_secret_whoever_says_it()
    {
        await using var pack = await ScriptedPack.StartAsync(analyze: request => request.Name != "db"
            ? new AnalyzeResponse()
            : new AnalyzeResponse
            {
                Diagnostics =
                {
                    new AnalyzeDiagnostic
                    {
                        PolicyName = "named",
                        PolicyPackName = "scripted",
                        Message = $"The password {Password} is weak.",
                    },
                },
            });
        using var project = new TemporaryProject(ScriptedProgram.Project, "config:\n  aws:region: us-east-1\n");
        var scripted = new ScriptedProgram(project);
        scripted.Install();
        var secret = $$"""{ "{{Signatures.Key}}": "{{Signatures.Secret}}", "value": "{{Password}}" }""";
        var playing = scripted.PlayAsync(async program =>
        {
            await program.RegisterStackAsync();
            await program.RegisterAsync(
                "shop:data:Thing", "db", $$"""{ "password": {{secret}}, "list": [{{secret}}] }""");
            await program.RegisterAsync(
                "aws:ebs/volume:Volume", "wrong", $$"""{ "availabilityZone": "a", "size": {{secret}}, "tags": {{secret}} }""");
            await program.LogAsync(LogSeverity.Warning, $"Connecting with {Password}.");
            await program.RegisterOutputsAsync(program.StackUrn, $$"""{ "password": {{secret}} }""");
            return 0;
        });

        var run = await EngineRun.StartAsync(
            project.Directory, ["preview", "--verbose", "--policy-pack", pack.Path, "--json", "out.json"]);
        await playing;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output, Does.Not.Contain(Password));
            Assert.That(run.Error, Does.Not.Contain(Password));
            Assert.That(File.ReadAllText(Path.Combine(project.Directory, "out.json")), Does.Not.Contain(Password));
            Assert.That(run.Error, Does.Contain("Connecting with [secret]."));
            Assert.That(run.Error, Does.Contain("`size` is a secret of another type, but must be a whole number."));
        }
    }
}
