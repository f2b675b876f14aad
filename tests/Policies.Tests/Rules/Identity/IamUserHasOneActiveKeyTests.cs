using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class IamUserHasOneActiveKeyTests : RuleTests<IamUserHasOneActiveKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A user with one key", User, Key("new", "Active")),
        Compliant("A user with a key that is being replaced", User, Key("old", "Inactive"), Key("new", "Active")),
        Violating(
            "A user with two keys",
            [User, Key("old", PolicyValue.Null), Key("new", "Active")],
            "The user deployer has 2 active access keys: old, new. Set `status` to \"Inactive\" on all but one."),
        Undecided(
            "Keys of a user that is not known yet",
            "user",
            User,
            TestResource.Of<Iam.AccessKey>("key", new() { ["user"] = PolicyValue.Unknown() })),
    ];

    private static readonly TestResource User = TestResource.Of<Iam.User>("deployer");

    private static TestResource Key(string name, PolicyValue status) =>
        TestResource.Of<Iam.AccessKey>(name, new() { ["status"] = status }).Naming("user", User);
}
