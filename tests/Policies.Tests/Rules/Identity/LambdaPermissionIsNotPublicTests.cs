using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class LambdaPermissionIsNotPublicTests : RuleTests<LambdaPermissionIsNotPublic>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An account", Permission("111122223333", [])),
        Compliant("A bucket of an account", Permission("s3.amazonaws.com", new() { ["sourceAccount"] = PolicyValue.Unknown() })),
        Compliant("Everyone in an organization", Permission("*", new() { ["principalOrgId"] = "o-a1b2c3d4e5" })),
        Compliant(
            "Everyone, by way of a topic of an account",
            Permission("*", new() { ["sourceArn"] = "arn:aws:sns:eu-west-1:111122223333:files" })),
        Violating("Everyone", Permission("*", []), Everyone),
        Violating("Everyone, by way of a bucket", Permission("*", new() { ["sourceArn"] = "arn:aws:s3:::files" }), Everyone),
        Violating(
            "A bucket without its account",
            Permission("s3.amazonaws.com", new() { ["sourceArn"] = "arn:aws:s3:::files" }),
            "`sourceAccount` is not set for \"s3.amazonaws.com\", and the ARN of a bucket names no account. Set it to "
            + "the id of the account that owns the bucket."),
        Undecided("A principal that is not known yet", "principal", Permission(PolicyValue.Unknown(), [])),
        Undecided("A source that is not known yet", "sourceArn", Permission("*", new() { ["sourceArn"] = PolicyValue.Unknown() })),
    ];

    private const string Everyone =
        "`principal` is \"*\", and neither `sourceAccount` nor `principalOrgId` is set. Name who may call the "
        + "function.";

    private static TestResource Permission(PolicyValue principal, PropertyBag more) =>
        TestResource.Of<Lambda.Permission>("caller", new(more) { ["principal"] = principal });
}
