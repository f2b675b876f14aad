namespace Alicerce.Policies.Tests.Permissions;

/// <summary>What every rule says about policies that let everyone in.</summary>
public abstract class PublicPolicyRuleTests<TRule> : RuleTests<TRule>
    where TRule : Policy, IRule, new()
{
    private const string Open =
        "`Statement[0]` of `policy` lets everyone in, and no condition says from where. Name the principals, or add a "
        + "condition on `aws:SourceArn`, `aws:SourceAccount` or `aws:PrincipalOrgID`.";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A policy that names an account", With(Allow("""{"AWS":"111122223333"}"""))),
        Compliant(
            "Everyone, as far as one account is behind it",
            With(Allow("\"*\"", ""","Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"}}"""))),
        Compliant("No policy, which lets in the own account only", With(PolicyValue.Null)),
        Compliant("A denial for everyone", With(Allow("\"*\"").Replace("Allow", "Deny"))),
        Violating("A policy for everyone", With(Allow("\"*\"")), Open),
        Violating("Everyone, written in another way", With(Allow("""{"AWS":["*"]}""")), Open),
        Violating(
            "A condition that anyone fulfills",
            With(Allow("\"*\"", ""","Condition":{"Bool":{"aws:SecureTransport":"true"}}""")),
            Open),
        Undecided("A policy that is not known yet", "policy", With(PolicyValue.Unknown())),
    ];

    private protected abstract TestResource With(PolicyValue policy);

    private static string Allow(string principal, string condition = "") =>
        $$"""{"Statement":[{"Effect":"Allow","Principal":{{principal}},"Action":"*","Resource":"*"{{condition}}}]}""";
}
