using System.Collections.Immutable;
using System.Diagnostics;
using Alicerce.Engine.Baseline;
using Alicerce.Engine.Components.Network;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Policy;
using Alicerce.Engine.Processes;
using Alicerce.Engine.Project;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.CommandLine;

/// <summary>Runs <c>alicerce preview</c>: reads the project, previews the stack and shows the result.</summary>
public sealed class PreviewCommand(ConsoleStreams streams, TextWriter output, TextWriter error)
{
    public async Task<int> RunAsync(PreviewOptions options, CancellationToken cancellationToken)
    {
        var settings = Settings(options);
        var errorTraits = Traits(options.Color, streams.ErrorIsTerminal);
        PreviewResult result;
        using (var progress = new ProgressLine(error, errorTraits))
        {
            var report = options.Verbose ? Timed(TimeProvider.System) : progress.Report;
            result = await new PreviewSession(settings, TimeProvider.System, report).RunAsync(cancellationToken);
            report("Showing the result");
        }

        await ShowAsync(result, options, errorTraits);
        return result.Outcome switch
        {
            Outcome.Succeeded => ExitCode.Succeeded,
            Outcome.Failed => ExitCode.Failed,
            Outcome.BlockedByPolicy => ExitCode.BlockedByPolicy,
            Outcome.Cancelled => ExitCode.Cancelled,
            _ => throw new UnreachableException($"No exit code for the outcome `{result.Outcome}`."),
        };
    }

    /// <summary>Says when each phase began, for whoever wonders where the time goes.</summary>
    private Action<string> Timed(TimeProvider time)
    {
        var start = time.GetTimestamp();
        return phase =>
        {
            lock (error)
            {
                error.WriteLine($"{time.GetElapsedTime(start).TotalMilliseconds,6:0} ms  {phase}");
            }
        };
    }

    private async Task ShowAsync(PreviewResult result, PreviewOptions options, OutputTraits errorTraits)
    {
        if (options is { Json: true, JsonFile: null })
        {
            JsonRenderer.Render(result, streams.Output);
            foreach (var diagnostic in result.Diagnostics.Where(item => item.Severity is DiagnosticSeverity.Error))
            {
                await error.WriteLineAsync($"error: {string.Join('\n', diagnostic.Message.Split('\n').Select(SafeText.Of))}");
            }

            return;
        }

        if (options.JsonFile is { } file)
        {
            await using var stream = File.Create(Path.GetFullPath(file, streams.WorkingDirectory));
            JsonRenderer.Render(result, stream);
        }

        new TextRenderer(
            Traits(options.Color, streams.OutputIsTerminal),
            errorTraits,
            new TextOptions { Fold = streams.OutputIsTerminal && !options.Verbose, Verbose = options.Verbose })
            .Render(result, output, error);
    }

    private PreviewSettings Settings(PreviewOptions options)
    {
        var directory = Path.GetFullPath(options.Directory ?? ".", streams.WorkingDirectory);
        if (!Directory.Exists(directory))
        {
            throw UserErrorException.WrongInvocation(
                $"`--cwd` names `{options.Directory}`, but there is no such directory.");
        }

        if (options.JsonFile is { } file &&
            !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file, streams.WorkingDirectory))))
        {
            throw UserErrorException.WrongInvocation($"`--json` names `{file}`, whose directory does not exist.");
        }

        var project = ProjectReader.Read(ProjectReader.Find(directory));
        var stack = StackSelection.Choose(project, options.Stack, streams.Variable("PULUMI_STACK"));
        return new PreviewSettings
        {
            Project = project,
            Stack = stack,
            Configuration = StackReader.Read(project, stack),
            Manifest = ProgramManifest.Load(Path.Combine(
                Path.GetDirectoryName(typeof(PreviewCommand).Assembly.Location)!, ProgramManifest.FileName)),
            Packs = Packs(options, project),
            Components = [new VpcExpansion()],
            Baseline = options.Baseline is { } baseline
                ? BaselineFile.Of(
                    BaselineFile.Read("--baseline", baseline, Path.GetFullPath(baseline, streams.WorkingDirectory)),
                    project.Name,
                    stack.Name)
                : null,
            ExpectNoChanges = options.ExpectNoChanges,
        };
    }

    private ImmutableArray<ConfiguredPack> Packs(PreviewOptions options, ProjectFile project)
    {
        var packs = PolicyPackLocator.Locate(project, options.PolicyPacks, streams.WorkingDirectory);
        var files = options.PolicyPackConfigurations;
        if (files.Length > 0 && files.Length != packs.Length)
        {
            throw UserErrorException.WrongInvocation(
                $"`--policy-pack-config` is given {files.Length} times for {packs.Length} policy packs. " +
                "Give one file for each pack, in the same order.");
        }

        return
        [
            .. packs.Select((pack, index) => new ConfiguredPack(pack, index < files.Length
                ? PolicyConfigFile.Read(files[index], Path.GetFullPath(files[index], streams.WorkingDirectory))
                : ImmutableSortedDictionary<string, PolicySettings>.Empty)),
        ];
    }

    private OutputTraits Traits(ColorChoice color, bool isTerminal) =>
        OutputTraits.Detect(color, isTerminal, streams.Width, streams.Encoding, streams.Variable);
}
