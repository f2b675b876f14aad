using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class SagemakerEndpointStartsWithTwoInstancesTests : RuleTests<SagemakerEndpointStartsWithTwoInstances>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Two instances", Endpoint(new() { ["initialInstanceCount"] = 2 })),
        Compliant(
            "No instances at all",
            Endpoint(new() { ["serverlessConfig"] = new PropertyBag { ["maxConcurrency"] = 5 } })),
        Violating(
            "One instance",
            Endpoint(new() { ["initialInstanceCount"] = 1 }),
            "`productionVariants.0.initialInstanceCount` is 1 on this endpoint. Set it to 2 or more."),
        Violating(
            "Nothing is said",
            Endpoint([]),
            "`productionVariants.0.initialInstanceCount` is not set on this endpoint. Set it to 2 or more."),
        Undecided(
            "A number that is not known yet",
            "productionVariants.0.initialInstanceCount",
            Endpoint(new() { ["initialInstanceCount"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Endpoint(PropertyBag variant) =>
        TestResource.Of<Sagemaker.EndpointConfiguration>(
            "labels", new() { ["productionVariants"] = PolicyValue.List(variant) });
}
