using Alicerce.Engine.Baseline;
using Alicerce.Engine.Components.Network;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Price;
using Alicerce.Engine.Project;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.CommandLine;

/// <summary>Runs <c>alicerce preview</c>: reads the project, previews the stack and shows the result.</summary>
public sealed class PreviewCommand(ConsoleStreams streams, TextWriter output, TextWriter error)
{
    public async Task<int> RunAsync(PreviewOptions options, CancellationToken cancellationToken)
    {
        var writer = new ResultWriter(streams, output, error, options.Report);
        writer.RequireWritable();
        var settings = Settings(options);
        PreviewResult result;
        using (var progress = new ProgressLine(error, writer.ErrorTraits))
        {
            var report = options.Report.Verbose ? Timed(TimeProvider.System) : progress.Report;
            Action<int>? count = options.Report.Verbose
                ? null
                : planned => progress.Report($"Running the program: {Wording.Count(planned, "resource")}");
            result = await new PreviewSession(settings, TimeProvider.System, report, count)
                .RunAsync(cancellationToken);
            report("Showing the result");
        }

        // What was seen of the stack is shown, also when the preview was cancelled.
        var exitCode = await writer.WriteAsync([result], CancellationToken.None);
        return cancellationToken.IsCancellationRequested ? ExitCode.Cancelled : exitCode;
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
                error.Flush();
            }
        };
    }

    private PreviewSettings Settings(PreviewOptions options)
    {
        var directory = Path.GetFullPath(options.Report.Directory ?? ".", streams.WorkingDirectory);
        if (!Directory.Exists(directory))
        {
            throw UserErrorException.WrongInvocation(
                $"`--cwd` names `{options.Report.Directory}`, but there is no such directory.");
        }

        var project = ProjectReader.Read(ProjectReader.Find(directory));
        var stack = StackSelection.Choose(project, options.Stack, streams.Variable("PULUMI_STACK"));
        return new PreviewSettings
        {
            Project = project,
            Stack = stack,
            Configuration = StackReader.Read(project, stack),
            Manifest = ChosenPacks.Manifest(),
            Packs = ChosenPacks.Of(options.Report, project.Directory, streams.WorkingDirectory),
            Components = [new VpcExpansion()],
            Baseline = options.Baseline is { } baseline
                ? BaselineFile.Of(
                    BaselineFile.Read("--baseline", baseline, Path.GetFullPath(baseline, streams.WorkingDirectory)),
                    project.Name,
                    stack.Name)
                : null,
            ExpectNoChanges = options.ExpectNoChanges,
            FailOn = options.Report.FailOn,
            ProgramIdle = options.Timeout,
            Usage = Usage.Load(project.Directory),
        };
    }
}
