using System.Diagnostics;
using System.Text.Json;
using Alicerce.Engine.Tests.Harness;

namespace Alicerce.Engine.Tests;

/// <summary>The product as a user starts it: the built engine, the real program and the real policy pack.</summary>
public sealed class SmokeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public async Task Previews_every_stack_of_the_repository(string stack)
    {
        using var elsewhere = new TemporaryProject();
        var json = Path.Combine(elsewhere.Directory, "preview.json");

        var (exitCode, output, error) = await StartAsync(
            elsewhere.Directory, ["preview", "-C", Root(), "--stack", stack, "--json", json]);

        using var preview = JsonDocument.Parse(await File.ReadAllTextAsync(json));
        var steps = preview.RootElement.GetProperty("steps").EnumerateArray()
            .Select(step => step.GetProperty("newState").GetProperty("type").GetString())
            .ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Zero, output + error);
            Assert.That(error, Does.Not.Contain("error:").And.Not.Contain("warning:"));
            Assert.That(output, Does.StartWith($"Preview  alicerce/{stack}"));
            Assert.That(output, Does.Contain("Policies  alicerce-aws"));
            Assert.That(steps, Has.Member("awsx:ec2:Vpc").And.Member("aws:ec2/subnet:Subnet"));
            Assert.That(steps, Has.Member("aws:rds/instance:Instance").And.Member("aws:lambda/function:Function"));
        }
    }

    [Test]
    public async Task Gives_the_same_plan_every_time()
    {
        using var elsewhere = new TemporaryProject();

        var first = await StepsAsync(elsewhere.Directory);
        var second = await StepsAsync(elsewhere.Directory);

        Assert.That(second, Is.EqualTo(first));
    }

    private static async Task<string> StepsAsync(string directory)
    {
        var (_, output, _) = await StartAsync(directory, ["preview", "-C", Root(), "--stack", "prod", "--json"]);
        using var preview = JsonDocument.Parse(output);
        return preview.RootElement.GetProperty("steps").GetRawText();
    }

    private static async Task<(
        int ExitCode, string Output, string Error)> StartAsync(string directory, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Engine(), .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("PULUMI_STACK");
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>The engine as its own build left it, beside the list of what it starts.</summary>
    private static string Engine()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return Path.Combine(Root(), "artifacts", "bin", "Engine", configuration, "alicerce.dll");
    }

    private static string Root()
    {
        for (
            var directory = new DirectoryInfo(
                AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Alicerce.slnx")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
