using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class IamRoleForGithubNamesRepositoryTests : RuleTests<IamRoleForGithubNamesRepository>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("One branch of one repository", Role("StringEquals", "repo:acme/shop:ref:refs/heads/main")),
        Compliant("Every workflow of one repository", Role("StringLike", "repo:acme/shop:*")),
        Compliant(
            "A role of a service",
            Trust("""{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}""")),
        Violating("A role without a condition", Trust(Statement("")), AnyRepository),
        Violating("Every repository of an owner", Role("StringLike", "repo:acme/*"), AnyRepository),
        Violating("Everyone but one repository", Role("StringNotEquals", "repo:acme/shop:*"), AnyRepository),
        Undecided(
            "A trust policy that is not known yet",
            "assumeRolePolicy",
            TestResource.Of<Iam.Role>("deploy", new() { ["assumeRolePolicy"] = PolicyValue.Unknown() })),
    ];

    private const string AnyRepository =
        "`Statement[0]` of `assumeRolePolicy` trusts workflows of any repository. Add a condition `StringLike` on "
        + "`token.actions.githubusercontent.com:sub` that starts with `repo:OWNER/NAME:`.";

    private static TestResource Role(string @operator, string subject) => Trust(Statement(
        $$$""","Condition":{"{{{@operator}}}":{"token.actions.githubusercontent.com:sub":"{{{subject}}}"}}"""));

    private static TestResource Trust(string statement) =>
        TestResource.Of<Iam.Role>("deploy", new() { ["assumeRolePolicy"] = $$"""{"Statement":[{{statement}}]}""" });

    private static string Statement(string condition) => $$"""
        {"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity","Principal":{"Federated":
        "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}{{condition}}}
        """;
}
