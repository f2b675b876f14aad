using System.Text;
using Alicerce.Engine.CommandLine;

namespace Alicerce.Engine.Tests.Harness;

/// <summary>What one call of the command line did.</summary>
public sealed record EngineRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task<EngineRun> StartAsync(
        string workingDirectory,
        string[] arguments,
        IReadOnlyDictionary<string, string>? variables = null,
        CancellationToken cancellationToken = default)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var streams = new ConsoleStreams
        {
            Output = output,
            Error = error,
            WorkingDirectory = workingDirectory,
            Variable = name => variables?.GetValueOrDefault(name),
        };
        var exitCode = await new EngineProgram(
            streams).RunAsync(arguments, cancellationToken).WaitAsync(Limit, CancellationToken.None);
        return new EngineRun(
            exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
