using System.Globalization;

namespace Alicerce.ObjectStore.Storage;

/// <summary>Numbers that grow, from one process to the next too.</summary>
internal sealed class Sequence(TimeProvider clock)
{
    private long _last = clock.GetUtcNow().UtcTicks;

    /// <summary>Goes on after a number of an earlier process, whose clock may have been ahead.</summary>
    public void Skip(string sequencer) =>
        _last = Math.Max(_last, long.Parse(sequencer, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    public string Next() => Interlocked.Increment(ref _last).ToString("X16", CultureInfo.InvariantCulture);
}
