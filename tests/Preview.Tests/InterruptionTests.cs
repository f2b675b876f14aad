using System.Diagnostics;
using Alicerce.Golden;

namespace Alicerce.Preview.Tests;

/// <summary>Ctrl-C and its like, whatever the preview is doing: it ends soon with exit code 8, and leaves nothing.</summary>
[Platform(Exclude = "Win")]
public sealed class InterruptionTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    // What a busy machine makes of a process that has nothing to do says how much later it comes to ours.
    private const int Slack = 20;

    [Test]
    public async Task While_the_program_is_built()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Pulumi.yaml", "name: slow\nruntime: dotnet\n");
        directory.Write("Pulumi.dev.yaml", "config: {}\n");
        directory.Write(
            "Slow.csproj",
            """
            <Project DefaultTargets="Build">
              <Target Name="Restore" />
              <Target Name="Build">
                <Exec Command="touch &quot;$(HANG_FILE)&quot;; sleep 600" />
              </Target>
            </Project>
            """);
        using var preview = await InterruptedPreview.AtSignalAsync("-C", directory.Path);

        await EndsAsync(preview, () => preview.KillAsync("-INT"));
    }

    [TestCase("-INT")]
    [TestCase("-TERM")]
    [TestCase("-HUP")]
    public async Task While_the_program_starts_and_ignores_signals_like_its_children(string signal)
    {
        using var preview = await InterruptedPreview.AtSignalAsync("-C", await NodePrograms.FindAsync("hang"));

        await EndsAsync(preview, () => preview.KillAsync(signal));
    }

    [Test]
    public async Task With_a_signal_to_everything_as_terminals_send_it()
    {
        using var preview = await InterruptedPreview.AtSignalAsync("-C", await NodePrograms.FindAsync("hang"));

        await EndsAsync(preview, () => preview.KillAllAsync("-INT"));
    }

    [Test]
    public async Task In_the_middle_of_registrations()
    {
        using var preview = await InterruptedPreview.AtSignalAsync(
            "-C", await NodePrograms.FindAsync("endless"), "--policy-pack", await NodePrograms.FindAsync("pack"));

        await EndsAsync(preview, () => preview.KillAsync("-INT"));
    }

    [Test]
    public async Task While_a_policy_thinks()
    {
        using var preview = await InterruptedPreview.AtSignalAsync(
            "-C", await NodePrograms.FindAsync("endless"), "--policy-pack", await NodePrograms.FindAsync("stuck"));

        await EndsAsync(preview, () => preview.KillAsync("-INT"));
    }

    [Test]
    public async Task At_the_second_request()
    {
        using var preview = await InterruptedPreview.AtSignalAsync(
            "-C", await NodePrograms.FindAsync("endless"), "--policy-pack", await NodePrograms.FindAsync("stuck"));

        await EndsAsync(preview, async () =>
        {
            await preview.KillAsync("-INT");
            await preview.KillAsync("-INT");
        });
    }

    [Test]
    public async Task While_the_report_is_written()
    {
        using var directory = new TemporaryDirectory();
        var pipe = await directory.PipeAsync("preview.json");
        using var preview = await InterruptedPreview.WhenAsync(
            ["-C", Repository.Root, "--verbose", "--json", pipe],
            run => run.Errors.Contains("Showing the result", StringComparison.Ordinal));

        // Nobody reads the pipe, so the engine waits in the middle of a call that no token reaches.
        await EndsAsync(preview, () => preview.KillAsync("-INT"));
    }

    [Test]
    public async Task While_the_baseline_is_read()
    {
        using var directory = new TemporaryDirectory();
        var pipe = await directory.PipeAsync("stack.json");
        using var writer = Process.Start("sh", ["-c", $"exec 3> '{pipe}'; touch '{pipe}.open'; exec sleep 600"]);
        using var preview = await InterruptedPreview.WhenAsync(
            ["-C", await NodePrograms.FindAsync("shop"), "--baseline", pipe], _ => File.Exists($"{pipe}.open"));

        await EndsAsync(preview, () => preview.KillAsync("-INT"));
        writer.Kill();
    }

    private static async Task EndsAsync(InterruptedPreview preview, Func<Task> interrupt)
    {
        var idle = Stopwatch.StartNew();
        await Started.RunAsync(Path.GetTempPath(), "dotnet", BuiltEngine.Assembly, "--version");
        var limit = Limit + (Slack * idle.Elapsed);

        var clock = Stopwatch.StartNew();
        await interrupt();
        var exitCode = await preview.ExitCodeAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(8), preview.Errors);
            Assert.That(clock.Elapsed, Is.LessThan(limit));
            Assert.That(preview.Left, Is.Empty);
        }
    }
}
