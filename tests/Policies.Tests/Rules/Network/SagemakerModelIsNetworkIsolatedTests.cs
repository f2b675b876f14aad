using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class SagemakerModelIsNetworkIsolatedTests : RuleTests<SagemakerModelIsNetworkIsolated>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An isolated model", Of(true)),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`enableNetworkIsolation` is not set on this model. Set it to true."),
        Violating(
            "A model with a network",
            Of(false),
            "`enableNetworkIsolation` is false on this model. Set it to true."),
        Undecided("A value that is not known yet", "enableNetworkIsolation", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Sagemaker.Model>("labels", new() { ["enableNetworkIsolation"] = value });
}
