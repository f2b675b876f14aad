using Pulumi.Policy.Wire;

namespace Pulumi.Policy;

/// <summary>How long the operations of a resource may take; null where the program does not say.</summary>
public sealed record PolicyCustomTimeouts
{
    /// <summary>Time for creating.</summary>
    public TimeSpan? Create { get; init; }

    /// <summary>Time for updating.</summary>
    public TimeSpan? Update { get; init; }

    /// <summary>Time for deleting.</summary>
    public TimeSpan? Delete { get; init; }

    /// <summary>Time for reading.</summary>
    public TimeSpan? Read { get; init; }

    internal static PolicyCustomTimeouts Of(TimeoutsMessage? message) => message is null
        ? new PolicyCustomTimeouts()
        : new PolicyCustomTimeouts
        {
            Create = FromSeconds(message.Create),
            Update = FromSeconds(message.Update),
            Delete = FromSeconds(message.Delete),
            Read = FromSeconds(message.Read),
        };

    // Zero is how the protocol says that no time is set; what does not fit a TimeSpan is as good as no limit.
    private static TimeSpan? FromSeconds(double seconds) =>
        seconds > 0 && seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
}
