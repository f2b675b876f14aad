using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class IamUserGetsPermissionsThroughGroupsTests : RuleTests<IamUserGetsPermissionsThroughGroups>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A policy for a group", Attachment(new() { ["groups"] = PolicyValue.List("operators") })),
        Violating(
            "A policy for a user",
            Attachment(new() { ["users"] = PolicyValue.List("ana") }),
            "`users` has 1 user. Leave it empty, and name a group in `groups`."),
        Violating(
            "A policy inside of a user",
            new TestResource("aws:iam/userPolicy:UserPolicy", "ana"),
            "This policy belongs to a user. Give it to a group, and put the user into the group."),
        Undecided("Users that are not known yet", "users", Attachment(new() { ["users"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Attachment(PropertyBag properties) =>
        new("aws:iam/policyAttachment:PolicyAttachment", "operators") { Properties = properties };
}
