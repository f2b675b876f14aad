namespace Alicerce.Infra.Data;

public sealed class CatalogArgs : ResourceArgs
{
    public required StandardTags Tags { get; init; }

    /// <summary>How far back the tables can be restored to any second; 0 switches it off.</summary>
    public int PointInTimeRecoveryDays { get; init; } = 35;

    /// <summary>Whether AWS refuses to delete it.</summary>
    public bool DeletionProtection { get; init; } = true;

    /// <summary>
    /// Reads and writes per second that each table serves at most, as a brake on cost; 0 for no limit.
    /// </summary>
    public int MaxRequestUnits { get; init; }

    /// <summary>Encrypts the tables; the key of AWS for DynamoDB when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>Whether Pulumi refuses to delete the tables.</summary>
    public bool Protect { get; init; } = true;
}
