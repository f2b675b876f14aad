using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class SagemakerEndpointUsesCustomerKeyTests : RuleTests<SagemakerEndpointUsesCustomerKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An endpoint with a key that is not known yet", Endpoint([], PolicyValue.Unknown())),
        Violating(
            "Nothing is said",
            Endpoint([], PolicyValue.Null),
            "`kmsKeyArn` is not set on this endpoint. Set it to a KMS key."),
        NotApplicable(
            "An endpoint without machines",
            Endpoint(new() { ["serverlessConfig"] = new PropertyBag { ["maxConcurrency"] = 5 } }, PolicyValue.Null),
            "It has no volumes: every variant is serverless."),
    ];

    private static TestResource Endpoint(PropertyBag variant, PolicyValue key) =>
        TestResource.Of<Sagemaker.EndpointConfiguration>(
            "labels", new() { ["productionVariants"] = PolicyValue.List(variant), ["kmsKeyArn"] = key });
}
