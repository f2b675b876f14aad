using Alicerce.Policies.Rules.DataProtection;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class ResourcePolicyIsNotPublicTests : RuleTests<ResourcePolicyIsNotPublic>
{
    private const string Repository = "aws:ecr/repositoryPolicy:RepositoryPolicy";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A repository for another account", Of(Repository, """{"AWS":"arn:aws:iam::210987654321:root"}""")),
        Compliant(
            "Everyone of an organization",
            Of(Repository, "\"*\"", ""","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}""")),
        Violating("A repository for everyone", Of(Repository, "\"*\""), Open),
        Violating("A secret for everyone", Of("aws:secretsmanager/secretPolicy:SecretPolicy", """{"AWS":"*"}"""), Open),
        Violating("A vault for everyone", Of("aws:backup/vaultPolicy:VaultPolicy", """{"AWS":["*"]}"""), Open),
        Violating("A bus for everyone", Of("aws:cloudwatch/eventBusPolicy:EventBusPolicy", "\"*\""), Open),
        Violating(
            "A condition that the caller chooses",
            Of(Repository, "\"*\"", ""","Condition":{"StringLike":{"aws:UserAgent":"docker*"}}"""),
            Open),
        Violating(
            "A network of everything",
            Of(Repository, "\"*\"", ""","Condition":{"IpAddress":{"aws:SourceIp":"0.0.0.0/0"}}"""),
            Open),
        NotApplicable("A bucket policy, which has a rule of its own", TestResource.Of<S3.BucketPolicy>("uploads")),
        Undecided(
            "A policy that is not known yet",
            "policy",
            new TestResource(Repository, "app") { Properties = new() { ["policy"] = PolicyValue.Unknown() } }),
    ];

    private const string Open =
        "The statement `Share` of `policy` lets everyone in, and no condition says from where. Name the principals, or "
        + "add a condition on `aws:SourceArn`, `aws:SourceAccount` or `aws:PrincipalOrgID`.";

    private static TestResource Of(string type, string principal, string more = "") => new(type, "app")
    {
        Properties = new()
        {
            ["policy"] =
                $$"""{"Statement":[{"Sid":"Share","Effect":"Allow","Principal":{{principal}},"Action":"*"{{more}}}]}""",
        },
    };
}
