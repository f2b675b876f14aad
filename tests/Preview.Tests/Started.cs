using System.Diagnostics;

namespace Alicerce.Preview.Tests;

/// <summary>A process that ended.</summary>
internal sealed record Started(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static Task<Started> RunAsync(string directory, params string[] command) =>
        RunAsync(directory, new Dictionary<string, string>(), command);

    public static async Task<Started> RunAsync(
        string directory, IReadOnlyDictionary<string, string> variables, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("PULUMI_STACK");
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        // What the test host was told about its own build must not reach the builds that the tests start.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new Started(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    public override string ToString() => $"exit {ExitCode}\n{Output}\n{Errors}";
}
