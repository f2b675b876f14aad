namespace Alicerce.Engine.Price.Pricings;

/// <summary>Buckets and backups.</summary>
internal sealed class StoragePricing : IResourcePricing
{
    private const double Thousand = 1000;

    public IReadOnlyDictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>> Types { get; } =
        new Dictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>>
        {
            ["aws:s3/bucket:Bucket"] = (bucket, context) =>
            [
                context.Assumed(bucket, "s3.standard", "bucket", "storedGb", "GB"),
                context.Assumed(bucket, "s3.put", "bucket", "writes", "writes", Thousand),
                context.Assumed(bucket, "s3.get", "bucket", "reads", "reads", Thousand),
            ],
            ["aws:backup/vault:Vault"] = (vault, context) =>
                [context.Assumed(vault, "backup.rds", "backupVault", "storedGb", "GB, at the price of database snapshots")],
        };
}
