using System.Diagnostics;

namespace Alicerce.Web.Benchmarks;

/// <summary>What many people do at once, and how long each kind of request takes meanwhile.</summary>
internal static class Crowd
{
    // Somebody who reads a page and goes on: 3 seconds in the middle, as an exponential distribution, cut at 12.
    private const double MeanThinkSeconds = 3;
    private const double LongestThinkSeconds = 12;

    /// <summary>All sign in at the same moment, while others, who are in already, look at pages.</summary>
    /// <returns>How long until the last one was in.</returns>
    public static async Task<TimeSpan> RushInAsync(
        IReadOnlyList<Func<Task>> signIns, IReadOnlyList<Func<Task>> looks, Func<double> dice)
    {
        using var over = new CancellationTokenSource();
        var readers = looks.Select(async look =>
        {
            while (!over.IsCancellationRequested)
            {
                await look();
                await ThinkAsync(dice);
            }
        }).ToList();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(signIns.Select(signIn => signIn()));
        var elapsed = Stopwatch.GetElapsedTime(start);
        await over.CancelAsync();
        await Task.WhenAll(readers);
        return elapsed;
    }

    /// <summary>All do the same steps, each in their own time.</summary>
    public static Task WorkAsync(IReadOnlyList<IReadOnlyList<Func<Task>>> people, Func<double> dice) =>
        Task.WhenAll(people.Select(async steps =>
        {
            foreach (var step in steps)
            {
                await ThinkAsync(dice);
                await step();
            }
        }));

    /// <summary>All come within a minute, each at a moment of their own.</summary>
    public static Task ArriveAsync(IReadOnlyList<Func<Task>> people, Func<double> dice) =>
        Task.WhenAll(people.Select(async person =>
        {
            await Task.Delay(TimeSpan.FromMinutes(dice()));
            await person();
        }));

    private static Task ThinkAsync(Func<double> dice) =>
        Task.Delay(TimeSpan.FromSeconds(Math.Min(LongestThinkSeconds, -Math.Log(1 - dice()) * MeanThinkSeconds)));
}
