using System.Diagnostics;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.CommandLine;

/// <summary>Writes results where the user wants them, and says how the command ends.</summary>
public sealed class ResultWriter(ConsoleStreams streams, TextWriter output, TextWriter error, ReportOptions options)
{
    public OutputTraits ErrorTraits => Traits(streams.ErrorIsTerminal);

    private readonly DrawingFiles _drawings = new(options.Page, options.Diagram, streams.WorkingDirectory);

    /// <summary>Refuses what could not be written at the end.</summary>
    /// <param name="results">How many results there will be.</param>
    public void RequireWritable(int results = 1)
    {
        _drawings.RequireWritable(results);
        foreach (var (format, file) in options.Files)
        {
            if (!Directory.Exists(Path.GetDirectoryName(PathOf(file))))
            {
                throw UserErrorException.WrongInvocation(
                    $"`--{format.ToString().ToLowerInvariant()}` names `{file}`, whose directory does not exist.");
            }
        }
    }

    public async Task<int> WriteAsync(IReadOnlyList<PreviewResult> results, CancellationToken cancellationToken)
    {
        foreach (var (format, file) in options.Files)
        {
            await using var stream = File.Create(PathOf(file));
            await WriteAsync(format, results, stream, cancellationToken);
        }

        _drawings.Write(results);
        if (options.Format is OutputFormat.Text)
        {
            foreach (var (index, result) in results.Index())
            {
                await output.WriteAsync(index > 0 ? "\n" : "");
                new TextRenderer(Traits(streams.OutputIsTerminal), ErrorTraits, new TextOptions
                {
                    Fold = streams.OutputIsTerminal && !options.Verbose,
                    Verbose = options.Verbose,
                }).Render(result, output, error);
            }
        }
        else
        {
            await WriteAsync(options.Format, results, streams.Output, cancellationToken);
            foreach (var finding in results.SelectMany(ReportedFinding.Of)
                .Where(finding => finding.Status is ReportedFinding.Error))
            {
                await error.WriteLineAsync($"error: {string.Join('\n', finding.Line.Split('\n').Select(SafeText.Of))}");
            }
        }

        return results.Select(result => Code(result.Outcome)).Max();
    }

    private async Task WriteAsync(
        OutputFormat format, IReadOnlyList<PreviewResult> results, Stream stream, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonRenderer.Render(results, stream);
                break;
            case OutputFormat.Sarif:
                SarifRenderer.Render(results, stream);
                break;
            case OutputFormat.JUnit:
                JUnitRenderer.Render(results, stream);
                break;
            case OutputFormat.Plain or OutputFormat.GitHub:
                await using (var writer = new StreamWriter(stream, streams.Encoding, leaveOpen: true))
                {
                    Action<IEnumerable<PreviewResult>, TextWriter> render =
                        format is OutputFormat.Plain ? PlainRenderer.Render : GitHubRenderer.Render;
                    render(results, writer);
                }

                break;
            default:
                throw new UnreachableException($"No file holds the format `{format}`.");
        }

        await stream.FlushAsync(cancellationToken);
    }

    private static int Code(Outcome outcome) => outcome switch
    {
        Outcome.Succeeded => ExitCode.Succeeded,
        Outcome.Failed => ExitCode.Failed,
        Outcome.BlockedByPolicy => ExitCode.BlockedByPolicy,
        Outcome.Cancelled => ExitCode.Cancelled,
        _ => throw new UnreachableException($"No exit code for the outcome `{outcome}`."),
    };

    private string PathOf(string file) => Path.GetFullPath(file, streams.WorkingDirectory);

    private OutputTraits Traits(bool isTerminal) =>
        OutputTraits.Detect(options.Color, isTerminal, streams.Width, streams.Encoding, streams.Variable);
}
