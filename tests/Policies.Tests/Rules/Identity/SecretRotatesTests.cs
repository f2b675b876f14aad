using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class SecretRotatesTests : RuleTests<SecretRotates>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A secret with its rotation", Secret, Rotation.Naming("secretId", Secret)),
        NotApplicable("A stack without secrets", Rotation),
        Violating("A secret without a rotation", [Secret], Missing),
        Violating(
            "The rotation of another secret",
            [Secret, TestResource.Of<SecretsManager.Secret>("other"), Rotation.Naming("secretId", Secret)],
            Missing),
        Undecided(
            "A rotation of a secret that is not known yet",
            "secretId",
            Secret,
            TestResource.Of<SecretsManager.SecretRotation>("signing", new() { ["secretId"] = PolicyValue.Unknown() })),
    ];

    private const string Missing =
        "No `aws.secretsmanager.SecretRotation` has this secret as `secretId`. Add one with a function that replaces "
        + "the secret.";

    private static readonly TestResource Secret = TestResource.Of<SecretsManager.Secret>("signing");

    private static readonly TestResource Rotation = TestResource.Of<SecretsManager.SecretRotation>("signing");
}
