using Alicerce.Infra.Machines;

namespace Alicerce.Infra.Costs;

public sealed class DatabaseOffHoursArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>The name of the server.</summary>
    public required string DatabaseIdentifier { get; init; }

    /// <summary>When nobody works.</summary>
    public required OffHours OffHours { get; init; }

    /// <summary>Encrypts the schedules; the key of AWS when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }
}
