using Alicerce.Policies.Rules.DataProtection;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class ImageIsSharedWithKnownAccountsTests : RuleTests<ImageIsSharedWithKnownAccounts>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A known account", Permission(new() { ["accountId"] = "123456789012" })) with
        {
            Config = new() { ["accounts"] = PolicyValue.List("123456789012") },
        },
        Compliant("The own organization", Permission(new() { ["organizationArn"] = PolicyValue.Unknown() })),
        Violating(
            "Everyone",
            Permission(new() { ["group"] = "all" }),
            "`group` is \"all\" on this permission, which is everyone. Name accounts instead."),
        Violating(
            "An account that is not known",
            Permission(new() { ["accountId"] = "123456789012" }),
            "`accountId` is \"123456789012\" on this permission, and `accounts` in the configuration of the rule does "
            + "not name it. "
            + "Remove the permission, or add the account there."),
        Undecided(
            "An account before deployment", "accountId", Permission(new() { ["accountId"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Permission(PropertyBag properties) =>
        new("aws:ec2/amiLaunchPermission:AmiLaunchPermission", "image") { Properties = properties };
}
