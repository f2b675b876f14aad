using Alicerce.Ingest.Files;
using Alicerce.Lambda.Logging;

namespace Alicerce.Ingest.Deliveries;

/// <summary>What one invocation came to, for its metrics.</summary>
internal sealed class InvocationCounts
{
    private readonly long[] _outcomes = new long[Enum.GetValues<IngestOutcome>().Length];
    private long _failed;
    private long _ignored;

    public void Add(IngestOutcome outcome) => Interlocked.Increment(ref _outcomes[(int)outcome]);

    public void AddFailure() => Interlocked.Increment(ref _failed);

    public void AddIgnored() => Interlocked.Increment(ref _ignored);

    public Metric[] ToMetrics(TimeSpan elapsed) =>
    [
        .. Enum.GetValues<IngestOutcome>().Select(outcome => new Metric(outcome.ToString(), _outcomes[(int)outcome])),
        new("Failed", _failed),
        new("Ignored", _ignored),
        new("Duration", (long)elapsed.TotalMilliseconds, "Milliseconds"),
    ];
}
