namespace Alicerce.Policies.Buckets;

/// <summary>Grants of ACLs to everyone, or to everyone with an AWS account.</summary>
internal static class PublicAcl
{
    public const string ResourceType = "aws:s3/bucketAcl:BucketAcl";

    private static readonly string[] Objects =
        ["aws:s3/bucketObject:BucketObject", "aws:s3/bucketObjectv2:BucketObjectv2"];

    public static IEnumerable<(StackResource Resource, string Path, string Found)> GrantsOf(StorageBucket bucket) =>
        Objects.Prepend(ResourceType).SelectMany(bucket.Companions)
            .SelectMany(acl => Of(acl.Properties).Select(grant => (acl, grant.Path, grant.Found)))
            .Concat(OfBucket(bucket).Select(grant => (bucket.Resource, grant.Path, grant.Found)));

    private static IEnumerable<(string Path, string Found)> Of(PropertyObject acl)
    {
        if (acl.Text("acl") is { } canned && IsPublic(canned))
        {
            yield return ("acl", canned);
        }

        if (acl.Has("accessControlPolicy"))
        {
            foreach (var grant in acl.Value("accessControlPolicy").AsObject().List("grants", value => value.AsObject()))
            {
                if (grant.Has("grantee") && grant.Value("grantee").AsObject().Text("uri") is { } uri && IsEveryone(uri))
                {
                    yield return ("accessControlPolicy.grants", uri);
                }
            }
        }
    }

    private static IEnumerable<(string Path, string Found)> OfBucket(StorageBucket bucket)
    {
        if (bucket.Declared("acl") is { Exists: true } canned && IsPublic(canned.AsText()))
        {
            yield return ("acl", canned.AsText());
        }

        foreach (var grant in bucket.Declared("grants").AsList(PolicyValue.ReadView<S3.Types.BucketGrant>))
        {
            if (grant.Uri is { } uri && IsEveryone(uri))
            {
                yield return ("grants", uri);
            }
        }
    }

    private static bool IsPublic(string canned) =>
        canned is "public-read" or "public-read-write" or "authenticated-read";

    private static bool IsEveryone(string group) =>
        group.EndsWith("/AllUsers", StringComparison.Ordinal)
        || group.EndsWith("/AuthenticatedUsers", StringComparison.Ordinal);
}
