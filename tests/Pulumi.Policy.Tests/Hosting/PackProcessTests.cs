using System.Diagnostics;
using System.Globalization;
using Pulumi.Policy.Tests.Drivers;
using Pulumirpc;

namespace Pulumi.Policy.Tests.Hosting;

/// <summary>The life of a real process: from the port line to the end, whatever ends it.</summary>
public sealed class PackProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Serves_a_whole_operation_and_prints_nothing_but_the_port()
    {
        await using var engine = await EngineDouble.StartAsync();
        using var process = await SampleProcess.StartAsync("--logtostderr", "-v=3", engine.Address);
        using var client = new PackClient($"127.0.0.1:{process.Port}");
        var password = Given.Resource("shop", "db", """{"length":8,"special":false}""");
        password.Type = "random:index/randomPassword:RandomPassword";

        await client.HandshakeAsync(engine.Address);
        await client.ConfigureStackAsync("shop");
        var info = await client.GetInfoAsync();
        await client.ConfigureAsync(
            ("password-is-long", WireLevel.Mandatory, """{"minimumLength":20}"""),
            ("password-has-special-characters", WireLevel.Remediate, "{}"),
            ("pet-names-do-not-carry-passwords", WireLevel.Mandatory, "{}"));
        var remediated = await client.RemediateAsync(password);
        password.Properties = remediated.Remediations.Single().Properties;
        var analyzed = await client.AnalyzeAsync(password);
        var stack = await client.AnalyzeStackAsync(Outputs());
        await client.CancelAsync();
        var (exitCode, output, errors) = await process.EndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(info.Policies, Has.Count.EqualTo(3));
            Assert.That(password.Properties.Fields["special"].BoolValue, Is.True);
            Assert.That(analyzed.Diagnostics.Single().Message, Is.EqualTo(
                "Generated passwords are long enough not to be guessed.\n`length` is 8. Set it to 20 or more."));
            Assert.That(
                stack.Diagnostics.Single().Message,
                Does.EndWith("`prefix` comes from the password db. Use another one."));
            Assert.That(exitCode, Is.Zero);
            Assert.That(output, Is.Empty);
            Assert.That(errors, Is.Empty);
            Assert.That(engine.Log.Select(line => line.Message), Does.Contain("Checking stack test of shop."));
        }
    }

    [Test]
    public async Task Describes_itself_without_an_engine_and_without_a_stack()
    {
        using var process = await SampleProcess.StartAsync();
        using var client = new PackClient($"127.0.0.1:{process.Port}");

        var plugin = await client.GetPluginInfoAsync();
        var info = await client.GetInfoAsync();
        var schema = info.Policies[0].ConfigSchema.Properties.Fields["minimumLength"].StructValue;
        await client.CancelAsync();
        var (exitCode, output, errors) = await process.EndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plugin.Version, Does.Match(@"^\d+\.\d+\.\d+$"));
            Assert.That(schema.Fields["minimum"].NumberValue, Is.EqualTo(8));
            Assert.That(schema.Fields["default"].NumberValue, Is.EqualTo(16));
            Assert.That(exitCode, Is.Zero);
            Assert.That(output, Is.Empty);
            Assert.That(errors, Is.EqualTo($"info: Checking without a stack.{Environment.NewLine}"));
        }
    }

    [Test]
    public async Task Runs_as_an_executable_file()
    {
        using var process = await SampleProcess.StartFileAsync("127.0.0.1:1");
        using var client = new PackClient($"127.0.0.1:{process.Port}");

        var info = await client.GetInfoAsync();
        await client.CancelAsync();

        Assert.That(info.Name, Is.EqualTo("random-pack"));
        Assert.That((await process.EndAsync()).ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_pack_that_cannot_be_served_ends_at_once()
    {
        var pack = new PolicyPack("has spaces") { Policies = [] };

        Assert.That(await PolicyPackHost.RunAsync([], pack).WaitAsync(Patience), Is.EqualTo(1));
    }

    [TestCase("TERM")]
    [TestCase("INT")]
    public async Task Ends_on_a_signal(string signal)
    {
        using var process = await SampleProcess.StartAsync();

        await process.SignalAsync(signal);

        Assert.That((await process.EndAsync()).ExitCode, Is.Zero);
    }

    [Test]
    public async Task Ends_when_the_process_that_started_it_is_killed()
    {
        // The shell stands for `dotnet run`, which a language host kills without telling the pack below it.
        using var shell = SampleProcess.Start(
            "sh", ["-c", $"dotnet '{SampleProcess.Assembly}' & echo $!; wait"]);
        var line = await shell.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        var id = int.Parse(line!, CultureInfo.InvariantCulture);
        await shell.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        using var pack = Process.GetProcessById(id);

        shell.Kill();

        await pack.WaitForExitAsync().WaitAsync(Patience);
        Assert.That(pack.HasExited, Is.True);
    }

    [Test]
    public async Task Waits_for_a_debugger_before_it_serves_and_can_be_ended_meanwhile()
    {
        using var process = SampleProcess.Start("dotnet", [SampleProcess.Assembly], waitsForDebugger: true);

        var line = await process.StandardError.ReadLineAsync().WaitAsync(Patience);
        await SampleProcess.SignalAsync(process.Id, "TERM");
        await process.WaitForExitAsync().WaitAsync(Patience);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(line, Is.EqualTo($"Waiting for a debugger to attach to process {process.Id}."));
            Assert.That(await process.StandardOutput.ReadToEndAsync(), Is.Empty);
            Assert.That(process.ExitCode, Is.Zero);
        }
    }

    private static AnalyzerResource[] Outputs()
    {
        var password = Given.Output("shop", "db", "{}");
        password.Type = "random:index/randomPassword:RandomPassword";
        var pet = Given.Output("shop", "pet", """{"prefix":"x"}""");
        pet.Type = "random:index/randomPet:RandomPet";
        pet.PropertyDependencies["prefix"] = new AnalyzerPropertyDependencies { Urns = { password.Urn } };
        return [password, pet];
    }
}
