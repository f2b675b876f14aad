using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class LambdaFunctionUsesCustomerKeyTests : RuleTests<LambdaFunctionUsesCustomerKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A function with a key", Of("arn:aws:kms:eu-west-1:111122223333:key/1")),
        Compliant("A value that is not known yet", Of(PolicyValue.Unknown())),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`kmsKeyArn` is not set on this function. Set it to the ARN of a KMS key."),
        NotApplicable(
            "A function without variables", TestResource.Of<Lambda.Function>("ingest"), "This function has no variables."),
    ];

    private static TestResource Of(PolicyValue value) => TestResource.Of<Lambda.Function>("ingest", new()
    {
        ["environment"] = new PropertyBag { ["variables"] = new PropertyBag { ["LEVEL"] = "info" } },
        ["kmsKeyArn"] = value,
    });
}
