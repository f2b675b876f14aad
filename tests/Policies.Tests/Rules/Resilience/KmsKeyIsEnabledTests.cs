using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class KmsKeyIsEnabledTests : RuleTests<KmsKeyIsEnabled>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A key that says nothing", Key(PolicyValue.Null)),
        Compliant("A key that is enabled", Key(true)),
        Violating("A key that is disabled", Key(false), "`isEnabled` is false on this key. Set it to true."),
        Undecided("A switch that is not known yet", "isEnabled", Key(PolicyValue.Unknown())),
    ];

    private static TestResource Key(PolicyValue enabled) =>
        TestResource.Of<Kms.Key>("data", new() { ["isEnabled"] = enabled });
}
