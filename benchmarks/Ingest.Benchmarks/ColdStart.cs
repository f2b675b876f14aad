using System.Diagnostics;
using System.Globalization;
using Alicerce.AwsPeers;

namespace Alicerce.Ingest.Benchmarks;

/// <summary>
/// Starts the packed function and a function on Node that does the same with the AWS SDK for JavaScript, by turns, over
/// the same runtime API and the same services, and prints what one takes of the other.
/// </summary>
internal static class ColdStart
{
    private const int Runs = 15;
    private const int WarmInvocations = 20;
    private const double MegaByte = 1024 * 1024;

    public static async Task<int> RunAsync(TextWriter output)
    {
        var node = Path.Combine(Golden.Repository.Root, "benchmarks", "Ingest.Benchmarks", "node");
        if (!Directory.Exists(Path.Combine(node, "node_modules")))
        {
            output.WriteLine("The packages of the peer are missing. Run `npm ci --prefix benchmarks/Ingest.Benchmarks/node`.");
            return 1;
        }

        await using var pipeline = await IngestPipeline.StartAsync();
        List<Sample> ours = [], theirs = [];
        for (var run = 0; run < Runs; run++)
        {
            ours.Add(await MeasureAsync(pipeline, $"cs-{run}", pipeline.StartFunction));
            theirs.Add(await MeasureAsync(
                pipeline, $"node-{run}", () => pipeline.StartFunction(new ProcessStartInfo("node", [Path.Combine(node, "bootstrap.js")]))));
        }

        // Both did the work, or neither figure means anything.
        var expected = 2 * Runs * (1 + WarmInvocations);
        if (pipeline.Aws.StepFunctions.Executions.Count != expected)
        {
            output.WriteLine($"{pipeline.Aws.StepFunctions.Executions.Count} executions were started where {expected} are expected.");
            return 1;
        }

        Print(output, Sample.MedianOf(ours), Sample.MedianOf(theirs));
        return 0;
    }

    private static async Task<Sample> MeasureAsync(IngestPipeline pipeline, string prefix, Func<LambdaFunction> start)
    {
        var messages = Uploads.Put(pipeline, prefix, 1 + WarmInvocations);
        await using var function = start();
        var ready = await function.ReadyAsync();
        var times = new List<double>();
        double processor = 0;
        foreach (var message in messages)
        {
            var begin = Stopwatch.GetTimestamp();
            if (await IngestPipeline.DeliverAsync(function, [message]) is { Count: > 0 })
            {
                throw new InvalidOperationException($"`{message.Id}` failed.\n{function.Output}");
            }

            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            processor = times.Count == 1 ? function.ProcessorTime.TotalMilliseconds : processor;
        }

        return new Sample(ready.TotalMilliseconds, times[0], processor, Sample.Median(times.Skip(1)), function.PeakMemory / MegaByte);
    }

    private static void Print(TextWriter output, Sample ours, Sample theirs)
    {
        output.WriteLine("| | C# | Node | ratio |");
        output.WriteLine("| --- | ---: | ---: | ---: |");
        Row("start to first request for work, ms", ours.Ready, theirs.Ready);
        Row("first upload, ms", ours.First, theirs.First);
        Row("start to the end of the first upload, ms", ours.Ready + ours.First, theirs.Ready + theirs.First);
        Row("processor time until then, ms", ours.Processor, theirs.Processor);
        Row("later upload, median, ms", ours.Warm, theirs.Warm);
        Row("memory at its peak, MB", ours.Memory, theirs.Memory);

        void Row(string name, double our, double their) => output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"| {name} | {our:0.0} | {their:0.0} | {our / their:0.00} |"));
    }
}
