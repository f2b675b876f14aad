using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Alicerce.Engine.Project;

namespace Alicerce.Engine.Processes;

/// <summary>How a Pulumi program is started: as the Pulumi CLI's language host does it.</summary>
public static class ProgramCommand
{
    /// <summary>The number of resources that a program may register at once; programs only read it.</summary>
    private const int Parallel = 32;

    public static async Task<ProcessCommand> CreateAsync(
        ProjectFile project,
        StackSelection stack,
        StackConfiguration configuration,
        string engineAddress,
        BuiltProgram builds,
        CancellationToken cancellationToken)
    {
        var (file, arguments) = project.Binary switch
        {
            null => ("dotnet", (ImmutableArray<string>)
                [await builds.LocateAsync(project.ProgramDirectory, "program", cancellationToken)]),
            var binary when binary.EndsWith(".dll", StringComparison.Ordinal) => ("dotnet", [binary]),
            // A name without a directory is looked up on the PATH; any other path starts at the program.
            var binary when binary.Contains('/', StringComparison.Ordinal) =>
                (Path.Combine(project.ProgramDirectory, binary), []),
            var binary => (binary, []),
        };
        return new ProcessCommand(
            file, arguments, project.ProgramDirectory, Environment(project, stack, configuration, engineAddress));
    }

    private static ImmutableDictionary<string, string?> Environment(
        ProjectFile project, StackSelection stack, StackConfiguration configuration, string engineAddress) =>
        ShortRun.Environment.AddRange(new Dictionary<string, string?>
        {
            ["PULUMI_MONITOR"] = engineAddress,
            ["PULUMI_ENGINE"] = engineAddress,
            ["PULUMI_ORGANIZATION"] = stack.Organization,
            ["PULUMI_PROJECT"] = project.Name,
            ["PULUMI_STACK"] = stack.Name,
            ["PULUMI_ROOT_DIRECTORY"] = project.Directory,
            ["PULUMI_PWD"] = project.ProgramDirectory,
            ["PULUMI_DRY_RUN"] = "true",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = Parallel.ToString(CultureInfo.InvariantCulture),
            ["PULUMI_CONFIG"] = JsonSerializer.Serialize(configuration.Values),
            ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(configuration.SecretKeys),
        });
}
