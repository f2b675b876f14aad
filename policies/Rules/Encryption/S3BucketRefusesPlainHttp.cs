using Alicerce.Policies.Buckets;
using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The policy of every bucket denies requests that come without TLS.</summary>
public sealed class S3BucketRefusesPlainHttp() : BucketRule(new RuleInfo
{
    Id = "s3-bucket-refuses-plain-http",
    Title = "An S3 bucket refuses requests without TLS.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Encryption,
    Controls = ["S3.5"],
    Checkov = ["CKV_AWS_379"],
    Rationale = "S3 answers plain HTTP, and what is signed there can be read and repeated on the way.",
    Fix = "Deny `s3:*` to everyone, on the bucket and its objects, when `aws:SecureTransport` is false.",
    Limits = "The denial must be for everyone, for all actions of S3, on the bucket and its objects, and "
        + "`aws:SecureTransport` must be its only condition. A policy that is put together from ARNs is not known in "
        + "the preview that creates the bucket, and decided in the next one.",
})
{
    private protected override void Judge(StorageBucket bucket, StackContext context)
    {
        var statements = bucket.Policies.SelectMany(policy => PolicyDocument.Of(policy.Document).Statements);
        if (!statements.Any(statement => DeniesPlainHttp(statement) && bucket.IsCoveredBy(statement)))
        {
            context.ReportViolation(
                bucket.Resource,
                "No bucket policy denies requests without TLS to this bucket. Add an `aws.s3.BucketPolicy` that denies "
                + "`s3:*` "
                + "to everyone on the bucket and its objects when `aws:SecureTransport` is false.");
        }
    }

    // A second condition would let some plain requests through.
    private static bool DeniesPlainHttp(PolicyStatement statement) =>
        statement.IsDeny
        && statement.Principals.Any(principal => principal.IsEveryone)
        && statement.Actions.Any(action => action is "s3:*" or "*")
        && statement.Conditions is [{ Operator: "Bool" or "BoolIfExists" } condition]
        && condition.Key.Equals("aws:SecureTransport", StringComparison.OrdinalIgnoreCase)
        && condition.Values.All(value => value == "false");
}
