namespace Alicerce.Policies.Tests.Buckets;

/// <summary>Buckets, and resources that belong to them as in a preview: the name of the bucket is not known.</summary>
internal static class TestBuckets
{
    public static TestResource Uploads { get; } = TestResource.Of<S3.Bucket>("uploads");

    public static TestResource Logs { get; } = TestResource.Of<S3.Bucket>("logs");

    public static TestResource Named { get; } =
        TestResource.Of<S3.Bucket>("named", new() { ["bucket"] = "acme-named" });

    /// <summary>A resource that belongs to <see cref="Uploads"/>.</summary>
    public static TestResource Companion<TResource>(PropertyBag? properties = null)
        where TResource : struct, IResourceView<TResource> =>
        Companion<TResource>(Uploads, properties);

    public static TestResource Companion<TResource>(TestResource bucket, PropertyBag? properties = null)
        where TResource : struct, IResourceView<TResource> =>
        Companion(TResource.ResourceType, bucket, properties);

    public static TestResource Companion(string type, TestResource bucket, PropertyBag? properties = null) =>
        new TestResource(
            type,
            $"{bucket.Name}-{Suffix(type)}")
        { Properties = properties ?? [] }.Naming("bucket", bucket);

    /// <summary>The policy of <see cref="Uploads"/>, as far as it is known.</summary>
    public static TestResource Policy(params string[] statements) =>
        Companion<S3.BucketPolicy>(new() { ["policy"] = Document(statements) });

    public static TestResource UnknownPolicy { get; } =
        Companion<S3.BucketPolicy>(new() { ["policy"] = PolicyValue.Unknown() });

    public static string Document(params string[] statements) =>
        $$"""{"Version":"2012-10-17","Statement":[{{string.Join(",", statements)}}]}""";

    public static TestResource Block(PolicyValue restrict) => Companion<S3.BucketPublicAccessBlock>(new()
    {
        ["blockPublicAcls"] = restrict,
        ["ignorePublicAcls"] = restrict,
        ["blockPublicPolicy"] = restrict,
        ["restrictPublicBuckets"] = restrict,
    });

    public static TestResource Versioning(PolicyValue status) => Companion<S3.BucketVersioning>(new()
    {
        ["versioningConfiguration"] = new PropertyBag { ["status"] = status },
    });

    public static TestResource Lifecycle(PolicyValue status, string content) =>
        Companion<S3.BucketLifecycleConfiguration>(new()
        {
            ["rules"] = PolicyValue.List(new PropertyBag
            {
                ["id"] = "tidy-up",
                ["status"] = status,
                [content] = new PropertyBag { ["days"] = 30 },
            }),
        });

    private static string Suffix(string type) => type[
        (type.LastIndexOf(':') + 1)..].Replace("Bucket", "").ToLowerInvariant();
}
