using System.Globalization;

namespace Pulumi.Policy.Tests.Drivers;

/// <summary>A clock that shows one time.</summary>
internal sealed class StoppedClock(string now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
}
