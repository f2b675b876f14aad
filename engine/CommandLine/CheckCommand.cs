using System.Collections.Immutable;
using Alicerce.Engine.Baseline;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Project;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.CommandLine;

/// <summary>Runs <c>alicerce check</c>: holds what somebody saved against policy packs.</summary>
public sealed class CheckCommand(ConsoleStreams streams, TextWriter output, TextWriter error)
{
    public async Task<int> RunAsync(CheckOptions options, CancellationToken cancellationToken)
    {
        var writer = new ResultWriter(streams, output, error, options.Report);
        writer.RequireWritable(options.Files.Length);
        var settings = Settings(options);
        var results = new List<PreviewResult>();
        using (var progress = new ProgressLine(error, writer.ErrorTraits))
        {
            foreach (var check in settings)
            {
                results.Add(await new CheckSession(check, TimeProvider.System, progress.Report)
                    .RunAsync(cancellationToken));
            }
        }

        var exitCode = await writer.WriteAsync(results, CancellationToken.None);
        return cancellationToken.IsCancellationRequested ? ExitCode.Cancelled : exitCode;
    }

    private ImmutableArray<CheckSettings> Settings(CheckOptions options)
    {
        var directory = Path.GetFullPath(options.Report.Directory ?? ".", streams.WorkingDirectory);
        if (!Directory.Exists(directory))
        {
            throw UserErrorException.WrongInvocation(
                $"`--cwd` names `{options.Report.Directory}`, but there is no such directory.");
        }

        var packs = ChosenPacks.Of(options.Report, ProjectReader.Root(directory), streams.WorkingDirectory);
        if (packs.IsEmpty)
        {
            throw UserErrorException.WrongInvocation(
                $"There is no policy pack to check with: `{options.Report.Directory ?? "."}` has no `policies/`. " +
                "Name one with `--policy-pack`.");
        }

        return
        [
            .. options.Files.Select(file => new CheckSettings
            {
                Stack = BaselineFile.Read("check", file, Path.GetFullPath(file, streams.WorkingDirectory)),
                Packs = packs,
                Manifest = ChosenPacks.Manifest(),
                Directory = directory,
                FailOn = options.Report.FailOn,
            }),
        ];
    }
}
