namespace Alicerce.Worker.Tests.Jobs;

/// <summary>Always the same time; timers run as they do.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 1, 2, 3, TimeSpan.Zero);
}
