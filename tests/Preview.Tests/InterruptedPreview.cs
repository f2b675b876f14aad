using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Alicerce.Preview.Tests;

/// <summary>A preview that somebody ends while it does something certain.</summary>
internal sealed class InterruptedPreview : IDisposable
{
    private const string Mark = "ALICERCE_TEST_RUN";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _mark = Guid.NewGuid().ToString();
    private readonly StringBuilder _errors = new();
    private readonly Process _engine;

    private InterruptedPreview(string[] options)
    {
        Signal = Path.Combine(Directory, "reached");
        var start = new ProcessStartInfo("dotnet", [BuiltEngine.Assembly, "preview", .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTheTestHost).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment[Mark] = _mark;
        start.Environment["HANG_FILE"] = Signal;
        _engine = Process.Start(start)!;
        _engine.OutputDataReceived += (_, _) => { };
        _engine.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.AppendLine(line.Data);
            }
        };
        _engine.BeginOutputReadLine();
        _engine.BeginErrorReadLine();
    }

    /// <summary>A directory of its own.</summary>
    private string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("alicerce-test-").FullName;

    /// <summary>The file that a program or pack writes when it has come to where it is to be interrupted.</summary>
    private string Signal { get; }

    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    /// <summary>The processes that come from the preview and are still there.</summary>
    public IReadOnlyList<int> Left =>
    [
        .. System.IO.Directory.EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Select(name => int.TryParse(name, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && IsOfThisRun(id)),
    ];

    /// <summary>Starts a preview and comes back when its program or pack has reached the place.</summary>
    public static Task<InterruptedPreview> AtSignalAsync(params string[] options)
    {
        var preview = new InterruptedPreview(options);
        return preview.WhenAsync(() => File.Exists(preview.Signal));
    }

    /// <summary>Starts a preview and comes back when something else holds.</summary>
    public static Task<InterruptedPreview> WhenAsync(string[] options, Func<InterruptedPreview, bool> isReached)
    {
        var preview = new InterruptedPreview(options);
        return preview.WhenAsync(() => isReached(preview));
    }

    /// <summary>Sends a signal to the engine alone.</summary>
    public Task KillAsync(string signal) => KillAsync(signal, [_engine.Id]);

    /// <summary>Sends a signal to everything, as a terminal does with Ctrl-C.</summary>
    public Task KillAllAsync(string signal) => KillAsync(signal, Left);

    /// <summary>The exit code, once the engine has ended.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _engine.WaitForExitAsync(patience.Token);
        return _engine.ExitCode;
    }

    public void Dispose()
    {
        foreach (var id in Left)
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }

        _engine.Dispose();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static async Task KillAsync(string signal, IEnumerable<int> ids)
    {
        var texts = ids.Select(id => id.ToString(CultureInfo.InvariantCulture));
        using var kill = Process.Start("kill", [signal, .. texts]);
        await kill.WaitForExitAsync();
    }

    private async Task<InterruptedPreview> WhenAsync(Func<bool> isReached)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (!isReached())
            {
                Assert.That(_engine.HasExited, Is.False, Errors);
                await Task.Delay(10, patience.Token);
            }

            return this;
        }
        catch
        {
            // Nobody else can end it yet.
            Dispose();
            throw;
        }
    }

    private bool IsOfThisRun(int id)
    {
        try
        {
            // A zombie has ended; only nobody has asked for its exit code yet. It has no environment any more.
            return File.ReadAllText($"/proc/{id}/environ").Contains($"{Mark}={_mark}", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // What the test host was told about its own build must not reach the builds that the engine starts.
    private static bool IsOfTheTestHost(string name) =>
        name is "PULUMI_STACK" || name.StartsWith("MSBUILD", StringComparison.Ordinal);
}
