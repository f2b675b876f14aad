using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Alicerce.Engine.Plan;
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
        var (file, arguments) = project.Runtime switch
        {
            { Name: RuntimeOptions.Node } => ("node", Node(project, stack, engineAddress)),
            { Binary: null } => ("dotnet", (ImmutableArray<string>)
                [await builds.LocateAsync(project.ProgramDirectory, "program", cancellationToken)]),
            { Binary: { } binary } when binary.EndsWith(".dll", StringComparison.Ordinal) => ("dotnet", [binary]),
            // A name without a directory is looked up on the PATH; any other path starts at the program.
            { Binary: { } binary } when binary.Contains('/', StringComparison.Ordinal) =>
                (Path.Combine(project.ProgramDirectory, binary), []),
            { Binary: { } binary } => (binary, []),
        };
        return new ProcessCommand(
            file, arguments, project.ProgramDirectory, Environment(project, stack, configuration, engineAddress));
    }

    private static ImmutableArray<string> Node(ProjectFile project, StackSelection stack, string engineAddress) =>
    [
        .. (project.Runtime.NodeArguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        NodePackage.Script(project.ProgramDirectory, "program", NodePackage.RunProgram),
        $"--monitor={engineAddress}",
        $"--engine={engineAddress}",
        $"--organization={stack.Organization}",
        $"--project={project.Name}",
        $"--stack={stack.Name}",
        $"--root-directory={project.Directory}",
        $"--pwd={project.ProgramDirectory}",
        "--dry-run",
        $"--parallel={Parallel.ToString(CultureInfo.InvariantCulture)}",
        project.EntryPoint ?? ".",
    ];

    private static ImmutableDictionary<string, string?> Environment(
        ProjectFile project, StackSelection stack, StackConfiguration configuration, string engineAddress) =>
        ShortRun.Environment.AddRange(StackVariables(
            new StackIdentity(stack.Organization, project.Name, stack.Name), configuration, project.Directory)).AddRange(
            new Dictionary<string, string?>
            {
                ["PULUMI_MONITOR"] = engineAddress,
                ["PULUMI_ENGINE"] = engineAddress,
                ["PULUMI_PWD"] = project.ProgramDirectory,
                ["PULUMI_QUERY_MODE"] = "false",
                ["PULUMI_PARALLEL"] = Parallel.ToString(CultureInfo.InvariantCulture),
                ["PULUMI_NODEJS_TYPESCRIPT"] = OfNode(project, project.Runtime.TypeScript ? "true" : "false"),
                ["PULUMI_NODEJS_TSCONFIG_PATH"] = OfNode(project, project.Runtime.TypeScriptConfiguration),
            });

    /// <summary>What tells a process which stack it is about.</summary>
    public static ImmutableDictionary<string, string?> StackVariables(
        StackIdentity stack, StackConfiguration configuration, string rootDirectory) =>
        new Dictionary<string, string?>
        {
            ["PULUMI_ORGANIZATION"] = stack.Organization,
            ["PULUMI_PROJECT"] = stack.Project,
            ["PULUMI_STACK"] = stack.Stack,
            ["PULUMI_ROOT_DIRECTORY"] = rootDirectory,
            ["PULUMI_DRY_RUN"] = "true",
            ["PULUMI_CONFIG"] = JsonSerializer.Serialize(configuration.Values),
            ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(configuration.SecretKeys),
        }.ToImmutableDictionary();

    private static string? OfNode(ProjectFile project, string? value) =>
        project.Runtime.Name is RuntimeOptions.Node ? value : null;
}
