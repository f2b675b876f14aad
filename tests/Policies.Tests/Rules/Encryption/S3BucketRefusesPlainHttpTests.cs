using Alicerce.Policies.Rules.Encryption;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class S3BucketRefusesPlainHttpTests : RuleTests<S3BucketRefusesPlainHttp>
{
    private const string Missing =
        "No bucket policy denies requests without TLS to this bucket. Add an `aws.s3.BucketPolicy` that denies `s3:*` "
        + "to everyone on the bucket and its objects when `aws:SecureTransport` is false.";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A policy that denies plain HTTP", Uploads, Policy(Deny())),
        Compliant("A denial of a bucket whose name is known", Named, PolicyOfNamed(Deny("arn:aws-cn:s3:::acme-named"))),
        Compliant("A policy inside of the bucket", Bucket(Document(Deny()))),
        Compliant(
            "A policy that hands the name of the bucket on",
            Uploads,
            Ownership,
            TestResource.Of<S3.BucketPolicy>(
                "policy",
                new() { ["policy"] = Document(Deny()) }).Naming("bucket", Ownership)),
        NotApplicable("A stack without buckets", TestResource.Of<Ebs.Volume>("data")),
        Violating("A bucket without a policy", [Uploads], Missing),
        Violating(
            "A denial for objects only",
            [Uploads, Policy(Deny().Replace("\"arn:aws:s3:::uploads\",", ""))],
            Missing),
        Violating("A denial of another bucket", [Named, PolicyOfNamed(Deny("arn:aws:s3:::other"))], Missing),
        Violating("A denial of one action", [Uploads, Policy(Deny().Replace("s3:*", "s3:GetObject"))], Missing),
        Violating(
            "A denial for one account",
            [Uploads, Policy(Deny().Replace("\"*\"", "{\"AWS\":\"111122223333\"}"))],
            Missing),
        Violating(
            "A denial with a second condition",
            [Uploads, Policy(Deny().Replace("{\"Bool\"", "{\"StringLike\":{\"aws:UserAgent\":\"x\"},\"Bool\""))],
            Missing),
        Violating("A denial of TLS", [Uploads, Policy(Deny().Replace("\"false\"", "\"true\""))], Missing),
        Undecided("A policy that is not known yet", "policy", Uploads, UnknownPolicy),
    ];

    private static TestResource Ownership => Companion<S3.BucketOwnershipControls>();

    private static TestResource Bucket(string policy) => TestResource.Of<S3.Bucket>(
        "uploads",
        new() { ["policy"] = policy });

    private static TestResource PolicyOfNamed(string statement) => TestResource.Of<S3.BucketPolicy>("policy", new()
    {
        ["bucket"] = "acme-named",
        ["policy"] = Document(statement),
    });

    private static string Deny(string arn = "arn:aws:s3:::uploads") =>
        "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\","
        + $"\"Resource\":[\"{arn}\",\"{arn}/*\"],"
        + "\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}}";
}
