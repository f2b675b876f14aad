namespace Alicerce.AwsPeers;

/// <summary>Time passes when the test says so.</summary>
public sealed class SettableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = FixedClock.Now;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => 0;
}
