using Alicerce.Policies.Rules.Patching;

namespace Alicerce.Policies.Tests.Rules.Patching;

public sealed class LambdaFunctionChecksSignaturesTests : RuleTests<LambdaFunctionChecksSignatures>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A function with signed code", Of("arn:aws:lambda:eu-west-1:111122223333:code-signing-config:csc-1")),
        Compliant("A value that is not known yet", Of(PolicyValue.Unknown())),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`codeSigningConfigArn` is not set on this function. Set it to the ARN of a code signing configuration."),
        NotApplicable(
            "An image",
            TestResource.Of<Lambda.Function>("ingest", new() { ["packageType"] = "Image" }),
            "Lambda does not check the signatures of images."),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Lambda.Function>("ingest", new() { ["codeSigningConfigArn"] = value });
}
