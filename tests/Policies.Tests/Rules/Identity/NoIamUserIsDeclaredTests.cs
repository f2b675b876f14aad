using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class NoIamUserIsDeclaredTests : RuleTests<NoIamUserIsDeclared>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A role", TestResource.Of<Iam.Role>("app")),
        Violating(
            "A user",
            TestResource.Of<Iam.User>("deployer"),
            "The user deployer has lasting credentials. Use a role, or IAM Identity Center for people."),
    ];
}
