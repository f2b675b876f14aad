using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Alicerce.AwsPeers;

namespace Alicerce.Ingest.Benchmarks;

/// <summary>Ten thousand uploads, one in ten of them announced twice, through instances side by side.</summary>
internal static class Load
{
    private const int Count = 10_000;
    private const int BatchSize = 10;
    private const int Instances = 2;

    public static async Task<int> RunAsync(TextWriter output)
    {
        await using var pipeline = await IngestPipeline.StartAsync();
        var messages = Uploads.Put(pipeline, "load", Count);
        var twice = messages.Where((_, index) => index % 10 == 0).Select(message => message with { Id = $"{message.Id} again" });
        var batches = new ConcurrentQueue<QueuedMessage[]>(messages.Concat(twice).Chunk(BatchSize));
        var times = new ConcurrentBag<double>();
        var failures = 0;
        long memory = 0;

        var begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Instances).Select(async _ =>
        {
            await using var function = pipeline.StartFunction();
            while (batches.TryDequeue(out var batch))
            {
                var start = Stopwatch.GetTimestamp();
                Interlocked.Add(ref failures, (await IngestPipeline.DeliverAsync(function, batch)).Count);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            InterlockedMax(ref memory, function.PeakMemory);
        }));
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;

        var files = await pipeline.DynamoDb.ReadAllAsync(pipeline.Files);
        var isExact = failures == 0
            && files.Count(file => file["status"] == "INGESTED" && file["mediaType"] == "text/csv") == Count
            && pipeline.Aws.StepFunctions.Executions.Count == Count
            && (await pipeline.ReadClaimStatusesAsync()).Count(status => status == "COMPLETED") == Count;
        var sorted = times.Order().ToArray();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | | |
            | --- | ---: |
            | uploads, and events about them | {Count:#,0} / {Count + (Count / 10):#,0} |
            | errors | {failures} |
            | end state exact | {(isExact ? "yes" : "no")} |
            | uploads per second, {Instances} instances | {Count / seconds:0} |
            | batch of {BatchSize}: median, 99th percentile, ms | {sorted[sorted.Length / 2]:0.0} / {sorted[sorted.Length * 99 / 100]:0.0} |
            | memory of an instance at its peak, MB | {memory / 1024.0 / 1024:0.0} |
            """));
        return isExact ? 0 : 1;
    }

    private static void InterlockedMax(ref long target, long value)
    {
        long current;
        while ((current = Interlocked.Read(ref target)) < value
            && Interlocked.CompareExchange(ref target, value, current) != current)
        {
        }
    }
}
