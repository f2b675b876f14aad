using System.Collections.Immutable;
using Alicerce.Engine.CommandLine;

namespace Alicerce.Engine.Processes;

/// <summary>Finds the assembly of a .NET project, building it where the engine's own build did not.</summary>
public sealed class BuiltProgram(ProgramManifest manifest)
{
    /// <summary>A build in processes that others share would go on when this one is ended.</summary>
    private static readonly ImmutableDictionary<string, string?> OwnProcesses =
        ImmutableDictionary<string, string?>.Empty
            .Add("MSBUILDDISABLENODEREUSE", "1")
            .Add("DOTNET_CLI_USE_MSBUILD_SERVER", "0");

    /// <summary>The path of the assembly to run with <c>dotnet</c>.</summary>
    /// <param name="role">What the project is, for messages: <c>program</c> or <c>policy pack</c>.</param>
    public async Task<string> LocateAsync(string directory, string role, CancellationToken cancellationToken)
    {
        if (manifest.Find(directory) is { } known)
        {
            return File.Exists(known)
                ? known
                : throw UserErrorException.Failed(
                    $"The {role} in `{directory}` is not built: `{known}` does not exist. " +
                    "Build the solution with `dotnet build`.");
        }

        var projects = Directory.GetFiles(directory, "*.*proj");
        if (projects is not [var project])
        {
            throw UserErrorException.Failed(
                $"The {role} directory `{directory}` holds {projects.Length} project files, not one.");
        }

        await RunDotnetAsync(["build", "-nologo", "-v:quiet", project], directory, role, cancellationToken);
        var output = await RunDotnetAsync(
            ["msbuild", "-nologo", "-getProperty:TargetPath", project], directory, role, cancellationToken);
        return output.Trim() is { Length: > 0 } assembly
            ? assembly
            : throw UserErrorException.Failed(
                $"The project of the {role} in `{directory}` builds nothing that can be run: it has no `TargetPath`. " +
                "Let it be a project of .NET, such as one that `dotnet new console` makes.");
    }

    private static async Task<string> RunDotnetAsync(
        ImmutableArray<string> arguments, string directory, string role, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var command = new ProcessCommand("dotnet", arguments, directory, OwnProcesses);
        await using var process = ChildProcess.Start(command, Collect, Collect);
        var exitCode = await process.Exited.WaitAsync(cancellationToken);
        lock (lines)
        {
            return exitCode == 0
                ? string.Join('\n', lines)
                : throw UserErrorException.Failed(
                    $"The {role} in `{directory}` does not build. `{command}` says:\n{string.Join('\n', lines)}");
        }

        void Collect(string line)
        {
            lock (lines)
            {
                lines.Add(line);
            }
        }
    }
}
