using static Alicerce.Policies.Tests.Permissions.TestPolicies;

namespace Alicerce.Policies.Tests.Permissions;

/// <summary>What every rule about risky actions says about the statements that allow them.</summary>
/// <param name="action">An action of the rule, as a policy writes it.</param>
/// <param name="found">How the message names it.</param>
public abstract class ActionRuleTests<TRule>(string action, string found) : RuleTests<TRule>
    where TRule : Policy, IRule, new()
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A harmless action", Policy(Allow("s3:ListAllMyBuckets", "*"))),
        Compliant(
            "A risky action with a condition",
            Policy(Allow(action, "*", ""","Condition":{"StringEquals":{"aws:ResourceTag/team":"files"}}"""))),
        Compliant("A risky action on one resource", Policy(Allow(action, "arn:aws:iam::111122223333:role/app"))),
        Compliant("Everything, which another rule reports", Policy(Allow("*", "*"))),
        Violating(
            "A risky action on every resource",
            Policy(Allow(action, "*")),
            $"The statement `Risk` of `policy` allows {found} on every resource. Name the resources that are meant in "
            + "`Resource`, or leave the action out."),
        Undecided("A policy that is not known yet", "policy", UnknownPolicy),
    ];

    private static string Allow(string action, string resource, string condition = "") =>
        $$"""{"Sid":"Risk","Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"{{condition}}}""";
}
