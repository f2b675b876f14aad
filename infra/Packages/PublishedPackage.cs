namespace Alicerce.Infra.Packages;

/// <summary>
/// A built application in the bucket of artifacts, under a key that names the build: a new build is a new object, and
/// whoever installs it sees that something changed.
/// </summary>
public sealed class PublishedPackage : ComponentResource
{
    /// <summary>Where packages are in the bucket.</summary>
    public const string Prefix = "packages/";

    public PublishedPackage(string name, PublishedPackageArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:packages:PublishedPackage", name, options)
    {
        var key = $"{Prefix}{args.Application}/{args.Package.Digest}.zip";
        var upload = new Aws.S3.BucketObjectv2(
            name,
            new Aws.S3.BucketObjectv2Args
            {
                Bucket = args.BucketName,
                Key = key,
                Source = args.Package.ToArchive(),
            },
            // Instances that go back to the build before still need its package.
            new CustomResourceOptions { Parent = this, RetainOnDelete = true });

        BucketName = upload.Bucket;
        Key = upload.Key;
        RegisterOutputs(new Dictionary<string, object?> { ["bucketName"] = BucketName, ["key"] = Key });
    }

    /// <summary>The bucket.</summary>
    public Output<string> BucketName { get; }

    /// <summary>Its key in the bucket, another one for each build.</summary>
    public Output<string> Key { get; }
}
