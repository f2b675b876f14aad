using Alicerce.Policies.Buckets;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>New objects are encrypted with a key whose use is controlled and recorded.</summary>
public sealed class S3BucketUsesKms() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-uses-kms",
    Title = "An S3 bucket encrypts new objects with KMS.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Encryption,
    Controls = ["S3.17"],
    Checkov = ["CKV_AWS_145", "CKV_AWS_19"],
    Rationale = "S3 encrypts every object with its own keys; with KMS, the use of the key is a permission of its own, "
        + "recorded.",
    Fix = "Set `sseAlgorithm` to `aws:kms`, name a key in `kmsMasterKeyId`, and turn `bucketKeyEnabled` on.",
    Limits = "A bucket that receives the access logs of other buckets or of load balancers of the stack is not "
        + "judged: they cannot write with KMS.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        var algorithms = Algorithms(bucket).ToList();
        if (!algorithms.Any(algorithm => algorithm is "aws:kms" or "aws:kms:dsse") && !bucket.ReceivesAccessLogs)
        {
            context.ReportViolation(
                bucket.Resource,
                $"`applyServerSideEncryptionByDefault.sseAlgorithm` is {Found.Of(algorithms.FirstOrDefault())} for "
                + "this bucket. "
                + "Set it to `aws:kms` in an `aws.s3.BucketServerSideEncryptionConfiguration`.");
        }
    }

    private static IEnumerable<string?> Algorithms(StorageBucket bucket) =>
        bucket.Companions<S3.BucketServerSideEncryptionConfiguration>()
            .SelectMany(encryption => encryption.View.Rules)
            .Select(rule => rule.ApplyServerSideEncryptionByDefault?.SseAlgorithm)
            .Concat(bucket.Declared("serverSideEncryptionConfiguration") is { Exists: true } own
                ? [own.As<S3.Types.BucketServerSideEncryptionConfiguration>()
                    .Rule?.ApplyServerSideEncryptionByDefault?.SseAlgorithm]
                : []);
}
