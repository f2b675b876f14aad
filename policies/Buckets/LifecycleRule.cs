namespace Alicerce.Policies.Buckets;

/// <summary>What a rule of a lifecycle does with objects, whichever of the two ways it is written in.</summary>
internal sealed record LifecycleRule(bool IsEnabled, bool ExpiresOldVersions, bool AbortsIncompleteUploads)
{
    public static LifecycleRule Of(S3.Types.BucketLifecycleConfigurationRule rule) => new(
        rule.Status == "Enabled",
        rule.Properties.Has("noncurrentVersionExpiration"),
        rule.Properties.Has("abortIncompleteMultipartUpload"));

    public static LifecycleRule Of(S3.Types.BucketLifecycleRule rule) => new(
        rule.Enabled == true,
        rule.Properties.Has("noncurrentVersionExpiration"),
        rule.AbortIncompleteMultipartUploadDays > 0);
}
