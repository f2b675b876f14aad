using System.Diagnostics;
using System.Globalization;

namespace Alicerce.Preview.Tests;

/// <summary>Programs, packs and users that end things in the middle.</summary>
public sealed class MisbehaviourTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Elsewhere = Path.GetTempPath();

    [Test]
    public async Task Says_which_pack_died_and_what_it_said()
    {
        var program = await NodePrograms.FindAsync("everything");
        var pack = await NodePrograms.FindAsync("dying");

        var preview = await BuiltEngine.PreviewAsync(Elsewhere, "-C", program, "--policy-pack", pack);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(preview.ExitCode, Is.EqualTo(1), preview.ToString());
            Assert.That(preview.Errors, Does.Contain("dying").And.Contain("exit code 3"));
            Assert.That(preview.Errors, Does.Contain("The pack has had enough."));
        }
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task Ctrl_C_ends_everything_with_exit_code_8()
    {
        var program = await NodePrograms.FindAsync("hang");
        using var file = new TemporaryFile();
        using var patience = new CancellationTokenSource(Patience);
        var start = new ProcessStartInfo("dotnet", [BuiltEngine.Assembly, "preview", "-C", program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HANG_FILE"] = file.Path;
        using var engine = Process.Start(start)!;
        while (!File.Exists(file.Path))
        {
            Assert.That(engine.HasExited, Is.False);
            await Task.Delay(20, patience.Token);
        }

        using (var kill = Process.Start("kill", ["-INT", engine.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(patience.Token);
        }

        await engine.WaitForExitAsync(patience.Token);
        var left = (await File.ReadAllTextAsync(file.Path, patience.Token)).Split(' ').Where(IsAlive).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(engine.ExitCode, Is.EqualTo(8));
            Assert.That(left, Is.Empty);
        }
    }

    private static bool IsAlive(string id)
    {
        try
        {
            // A zombie has ended; only nobody has asked for its exit code yet.
            return !File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].StartsWith('Z');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
