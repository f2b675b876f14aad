using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class IamRoleTrustsNamedPrincipalsTests : RuleTests<IamRoleTrustsNamedPrincipals>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A role of a service", Role("""{"Service":"lambda.amazonaws.com"}""")),
        Compliant("A role of an account", Role("""{"AWS":"arn:aws:iam::111122223333:root"}""")),
        Compliant(
            "A role for everyone in an organization",
            Role("\"*\"", ""","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}""")),
        Violating("A role for everyone", Role("""{"AWS":["111122223333","*"]}"""), Everyone),
        Violating(
            "An external id, which is no secret",
            Role("\"*\"", ""","Condition":{"StringEquals":{"sts:ExternalId":"files"}}"""),
            Everyone),
        Violating("A role for every service", Role("""{"Service":"*"}"""), Everyone),
        Undecided(
            "A trust policy that is not known yet",
            "assumeRolePolicy",
            TestResource.Of<Iam.Role>("app", new() { ["assumeRolePolicy"] = PolicyValue.Unknown() })),
    ];

    private const string Everyone =
        "`Statement[0]` of `assumeRolePolicy` trusts everyone. Name the accounts, roles or services in `Principal`.";

    private static TestResource Role(string principal, string more = "") => TestResource.Of<Iam.Role>("app", new()
    {
        ["assumeRolePolicy"] =
            $$"""{"Statement":[{"Effect":"Allow","Principal":{{principal}},"Action":"sts:AssumeRole"{{more}}}]}""",
    });
}
