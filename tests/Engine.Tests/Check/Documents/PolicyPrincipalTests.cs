namespace Alicerce.Engine.Tests.Check.Documents;

public sealed class PolicyPrincipalTests
{
    [TestCase("\"*\"")]
    [TestCase("""{ "AWS": "*" }""")]
    [TestCase("""{ "CanonicalUser": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be" }""")]
    [TestCase("""{ "AWS": "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1" }""")]
    [TestCase("""{ "Service": ["logs.us-east-1.amazonaws.com", "ops.apigateway.amazonaws.com", "ec2.amazonaws.com.cn"] }""")]
    public void Takes_principals(string principal) => Assert.That(Problems(principal), Is.Empty);

    [TestCase("\"123456789012\"", "` is the string `123456789012`, but a principal is `*` or an object. Write it like " +
        "`{ \"AWS\": … }` or `{ \"Service\": … }`.")]
    [TestCase("""{ "Aws": "*" }""", ".Aws` is no kind of principal. Did you mean `AWS`?")]
    [TestCase("""{ "AWS": "12345" }""", ".AWS` is the string `12345`, but must be `*`, the 12 digits of an account or an ARN. " +
        "Write one of them.")]
    [TestCase("""{ "AWS": "lambda.amazonaws.com" }""", ".AWS` is the string `lambda.amazonaws.com`, which is a service. Name it " +
        "under `Service`.")]
    [TestCase("""{ "AWS": ["arn:aws:iam::123456789012:role/*"] }""", ".AWS[0]` is the string `arn:aws:iam::123456789012:role/*`, " +
        "but the ARN of a principal has no wildcards. Name the account, and put the ARN into a condition on `aws:PrincipalArn`.")]
    [TestCase("""{ "AWS": "arn:aws:iam::123456789012:group/a" }""", ".AWS` is the string `arn:aws:iam::123456789012:group/a`, but " +
        "a group is no principal. Name roles or users.")]
    [TestCase("""{ "AWS": "arn:aws:s3:::b" }""", ".AWS` is the string `arn:aws:s3:::b`, but `s3` has no principals. Name a role or " +
        "a user of `iam`, or a session of `sts`.")]
    [TestCase("""{ "Service": "lamda.amazonaws.com" }""", ".Service` is the string `lamda.amazonaws.com`, which is no service. Did " +
        "you mean `lambda.amazonaws.com`?")]
    [TestCase("""{ "Service": "lambda.amazon.aws.com" }""", ".Service` is the string `lambda.amazon.aws.com`, which is no service. " +
        "Did you mean `lambda.amazonaws.com`?")]
    [TestCase("""{ "Federated": "github" }""", ".Federated` is the string `github`, but must be the ARN of an identity provider, or " +
        "a domain such as `cognito-identity.amazonaws.com`. Write one of them.")]
    [TestCase("""{ "Federated": "arn:aws:iam::123456789012:role/a" }""", ".Federated` is the string " +
        "`arn:aws:iam::123456789012:role/a`, but must be the ARN of an identity provider: `saml-provider/…` or " +
        "`oidc-provider/…`. Name one.")]
    public void Names_principals_that_are_none(string principal, string problem) => Assert.That(
        Problems(principal), Is.EqualTo(new[] { "`policy.Statement[0].Principal" + problem }));

    private static string[] Problems(string principal) => Checked.Problems(
        "aws:sqs/queuePolicy:QueuePolicy",
        "policy",
        Checked.Policy($$"""{ "Effect": "Allow", "Principal": {{principal}}, "Action": "sqs:SendMessage", "Resource": "*" }"""));
}
