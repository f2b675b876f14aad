namespace Alicerce.Infra.Analytics;

public sealed class WarehouseArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>What namespace and workgroup are named after, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>The network.</summary>
    public required Input<string> VpcId { get; init; }

    /// <summary>Private subnets in three Availability Zones: Redshift Serverless takes no fewer.</summary>
    public required InputList<string> SubnetIds { get; init; }

    /// <summary>The bucket with the lake.</summary>
    public required Input<string> BucketArn { get; init; }

    /// <summary>The database of the catalogue that names the lake's tables.</summary>
    public required Input<string> CatalogDatabaseName { get; init; }

    /// <summary>How much it computes with, in Redshift processing units: 4, 8 or a multiple of 8.</summary>
    public int BaseRpu { get; init; } = 8;

    /// <summary>What it may grow to.</summary>
    public int MaxRpu { get; init; } = 16;

    /// <summary>How many hours of one unit it may use in a month; then queries are refused until the next one.</summary>
    public int RpuHoursPerMonth { get; init; } = 60;

    /// <summary>Encrypts data and the password of the administrator; keys of AWS when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }
}
