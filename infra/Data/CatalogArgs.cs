namespace Alicerce.Infra.Data;

public sealed class CatalogArgs : ResourceArgs
{
    public required StandardTags Tags { get; init; }

    /// <summary>How far back the table can be restored to any second; 0 switches it off.</summary>
    public int PointInTimeRecoveryDays { get; init; } = 35;

    public bool DeletionProtection { get; init; } = true;

    /// <summary>Encrypts the table; the key of AWS for DynamoDB when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>Whether Pulumi refuses to delete the table.</summary>
    public bool Protect { get; init; } = true;
}
