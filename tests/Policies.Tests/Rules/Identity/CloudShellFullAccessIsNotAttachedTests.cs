using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class CloudShellFullAccessIsNotAttachedTests : RuleTests<CloudShellFullAccessIsNotAttached>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A smaller policy", Attachment("arn:aws:iam::aws:policy/ReadOnlyAccess")),
        Compliant("A policy of the account with the same name", Attachment("arn:aws:iam::111122223333:policy/AWSCloudShellFullAccess")),
        Violating("The policy on a role", Attachment("arn:aws:iam::aws:policy/AWSCloudShellFullAccess"), Found("policyArn")),
        Violating(
            "The policy among those of a role",
            TestResource.Of<Iam.Role>("app", new()
            {
                ["managedPolicyArns"] = PolicyValue.List(PolicyValue.Unknown(), "arn:aws:iam::aws:policy/AWSCloudShellFullAccess"),
            }),
            Found("managedPolicyArns[1]")),
        Undecided("A policy that is not known yet", "policyArn", Attachment(PolicyValue.Unknown())),
    ];

    private static string Found(string path) =>
        $"`{path}` is \"arn:aws:iam::aws:policy/AWSCloudShellFullAccess\". Attach a policy that allows only what is "
        + "needed.";

    private static TestResource Attachment(PolicyValue arn) =>
        TestResource.Of<Iam.RolePolicyAttachment>("app", new() { ["policyArn"] = arn });
}
