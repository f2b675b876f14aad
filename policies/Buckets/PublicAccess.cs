namespace Alicerce.Policies.Buckets;

/// <summary>What holds back grants to everyone: the block of the bucket and the block of the account.</summary>
internal sealed class PublicAccess(StorageBucket bucket, StackResources resources)
{
    private const string AccountBlock = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";

    private static readonly string[] Switches =
        ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

    /// <summary>Whether the stack blocks public access for the whole account of the bucket.</summary>
    public bool IsBlockedByAccount =>
        AccountBlocks().Any(block => Switches.All(name => block.Properties.Boolean(name) == true));

    /// <summary>
    /// Whether one of two switches is on somewhere. An unknown one matters only when none is known to be on; who asks
    /// for certainty takes it for off.
    /// </summary>
    /// <exception cref="UnknownValueException">Only an unknown switch could hold the grant back.</exception>
    public bool Blocks(string first, string second, bool certainly = false)
    {
        var switches = Declarations()
            .SelectMany(block => new[] { block.Properties.Value(first), block.Properties.Value(second) })
            .Where(value => value.Exists)
            .ToList();
        return switches.Any(value => !value.IsUnknown && value.AsBoolean())
            || (!certainly && switches.Any(value => value.AsBoolean()));
    }

    private IEnumerable<StackResource> Declarations() =>
        bucket.Companions<S3.BucketPublicAccessBlock>().Select(block => block.Resource)
            .Concat(AccountBlocks());

    // The block of the account holds for every bucket that the same provider manages.
    private IEnumerable<StackResource> AccountBlocks() =>
        resources.OfType(AccountBlock).Where(block => block.Provider?.Urn == bucket.Resource.Provider?.Urn);
}
