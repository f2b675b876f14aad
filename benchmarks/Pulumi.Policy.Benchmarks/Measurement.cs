using System.Diagnostics;

namespace Pulumi.Policy.Benchmarks;

/// <summary>What was measured of one pack, by name.</summary>
internal static class Measurement
{
    private const int Starts = 7;
    private const int Warmup = 300;
    private const int Calls = 1000;
    private const int AtOnce = 64;
    private const int Rounds = 30;
    private const int StackResources = 10_000;
    private const int Stacks = 5;

    /// <summary>Starts both packs in turns, so that what else the machine does meets both.</summary>
    public static async Task<(double One, double Other)> StartAsync(PackCommand one, PackCommand other)
    {
        var (ones, others) = (new List<double>(), new List<double>());
        for (var start = 0; start < Starts; start++)
        {
            foreach (var (command, times) in new[] { (one, ones), (other, others) })
            {
                var (started, elapsed) = await Peer.StartAsync(command);
                times.Add(elapsed.TotalMilliseconds);
                started.Dispose();
            }
        }

        return (Median(ones), Median(others));
    }

    public static async Task<IReadOnlyDictionary<string, double>> RunAsync(PackCommand command)
    {
        var results = new Dictionary<string, double>();
        var (peer, _) = await Peer.StartAsync(command);
        using (peer)
        {
            results["memory after start, MB"] = peer.MemoryMegabytes;
            results["one call at a time, median, ms"] = await OneAtATimeAsync(peer);
            results["64 at once, processor ms per call"] = await AtOnceAsync(peer);
            results["memory after calls, MB"] = peer.MemoryMegabytes;
            results["AnalyzeStack of 10,000, median, ms"] = await StackAsync(peer);
            results["memory after AnalyzeStack, MB"] = peer.MemoryMegabytes;
        }

        return results;
    }

    private static async Task<double> OneAtATimeAsync(Peer peer)
    {
        var times = new List<double>();
        for (var call = 0; call < Warmup + Calls; call++)
        {
            var request = Resources.Request(call);
            var started = Stopwatch.GetTimestamp();
            var response = await peer.AnalyzeAsync(request);
            if (call >= Warmup)
            {
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            Expect(response.Diagnostics.Count, call % 100 == 0 ? 2 : 0);
        }

        return Median(times);
    }

    private static async Task<double> AtOnceAsync(Peer peer)
    {
        var before = peer.ProcessorTime;
        for (var round = 0; round < Rounds; round++)
        {
            await Task.WhenAll(Enumerable.Range(1, AtOnce).Select(call => peer.AnalyzeAsync(Resources.Request(call))));
        }

        return (peer.ProcessorTime - before).TotalMilliseconds / (Rounds * AtOnce);
    }

    private static async Task<double> StackAsync(Peer peer)
    {
        var request = Resources.Stack(StackResources);
        var times = new List<double>();
        for (var call = 0; call < Stacks; call++)
        {
            var started = Stopwatch.GetTimestamp();
            var response = await peer.AnalyzeStackAsync(request);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            Expect(response.Diagnostics.Count, 0);
        }

        return Median(times);
    }

    // A pack that does not do the work is quick: what is measured has to give the right answers.
    private static void Expect(int found, int expected)
    {
        if (found != expected)
        {
            throw new InvalidOperationException($"The pack reported {found} violations in place of {expected}.");
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
