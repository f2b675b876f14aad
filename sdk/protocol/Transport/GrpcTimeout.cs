using System.Globalization;

namespace Alicerce.Protocol.Transport;

/// <summary>The <c>grpc-timeout</c> header: at most eight digits and a unit.</summary>
internal static class GrpcTimeout
{
    private const long MaxDigits = 99_999_999;

    // Timers reject spans of more than about 49 days.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    public static TimeSpan Cap(TimeSpan timeout) =>
        timeout < TimeSpan.Zero ? TimeSpan.Zero : timeout > Longest ? Longest : timeout;

    /// <summary>Rounds up, so that the peer never gives up before the caller does.</summary>
    public static string Format(TimeSpan timeout)
    {
        var milliseconds = (long)Math.Ceiling(Cap(timeout).TotalMilliseconds);
        return milliseconds <= MaxDigits
            ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds}m")
            : string.Create(CultureInfo.InvariantCulture, $"{(milliseconds + 999) / 1000}S");
    }

    /// <summary>The timeout, null when there is none.</summary>
    public static TimeSpan? Parse(string? header)
    {
        if (string.IsNullOrEmpty(header))
        {
            return null;
        }

        if (header.Length is < 2 or > 9
            || !long.TryParse(header.AsSpan()[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            throw Malformed(header);
        }

        var ticksPerUnit = header[^1] switch
        {
            'H' => TimeSpan.TicksPerHour,
            'M' => TimeSpan.TicksPerMinute,
            'S' => TimeSpan.TicksPerSecond,
            'm' => TimeSpan.TicksPerMillisecond,
            'u' => TimeSpan.TicksPerMicrosecond,
            'n' => 0,
            _ => throw Malformed(header),
        };
        var ticks = ticksPerUnit == 0
            ? (count + TimeSpan.NanosecondsPerTick - 1) / TimeSpan.NanosecondsPerTick
            : Math.Min(count, Longest.Ticks / ticksPerUnit) * ticksPerUnit;
        return TimeSpan.FromTicks(ticks);
    }

    private static GrpcException Malformed(string header) => new(
        GrpcStatusCode.Internal,
        $"The header `{GrpcHeaders.Timeout}` is `{header}`. It has to be up to eight digits and one of `H M S m u n`.");
}
