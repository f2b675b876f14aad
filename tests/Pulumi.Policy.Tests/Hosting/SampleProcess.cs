using System.Diagnostics;
using System.Globalization;

namespace Pulumi.Policy.Tests.Hosting;

/// <summary>The sample pack as a process of its own, as an engine starts it.</summary>
internal sealed class SampleProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private SampleProcess(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    public int Id => _process.Id;

    /// <summary>The assembly of the sample, which the build puts beside that of the tests.</summary>
    public static string Assembly
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(output.Parent!.Parent!.FullName, "RandomPack", output.Name, "RandomPack.dll");
        }
    }

    public static Task<SampleProcess> StartAsync(params string[] arguments) =>
        StartAsync("dotnet", [Assembly, .. arguments]);

    /// <summary>
    /// Starts the file that the build makes for this system, as an engine starts a pack that is a file.
    /// </summary>
    public static Task<SampleProcess> StartFileAsync(params string[] arguments) =>
        StartAsync(Path.ChangeExtension(Assembly, OperatingSystem.IsWindows() ? ".exe" : null)!, arguments);

    public static async Task<SampleProcess> StartAsync(string program, string[] arguments)
    {
        var process = Start(program, arguments);
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return new SampleProcess(process, int.Parse(line ?? "", CultureInfo.InvariantCulture));
    }

    public static Process Start(string program, IEnumerable<string> arguments, bool waitsForDebugger = false)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (waitsForDebugger)
        {
            start.Environment["PULUMI_ATTACH_DEBUGGER"] = "true";
        }

        return Process.Start(start)!;
    }

    public Task SignalAsync(string signal) => SignalAsync(Id, signal);

    public static async Task SignalAsync(int id, string signal)
    {
        using var kill = Start("kill", ["-s", signal, id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Waits for the end, and returns what the process printed after its port.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> EndAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync();
        var errors = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return (_process.ExitCode, await output.WaitAsync(Patience), await errors.WaitAsync(Patience));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
