using Alicerce.Policies.Rules.Patching;

namespace Alicerce.Policies.Tests.Rules.Patching;

public sealed class SagemakerNotebookPlatformIsSupportedTests : RuleTests<SagemakerNotebookPlatformIsSupported>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A current platform", Of("notebook-al2-v3")),
        Compliant("A platform of before, where the configuration accepts it", Of("notebook-al2-v1")) with
        {
            Config = new() { ["platforms"] = PolicyValue.List("notebook-al2-v1") },
        },
        Violating(
            "A platform of before",
            Of("notebook-al2-v1"),
            "`platformIdentifier` is \"notebook-al2-v1\" on this notebook. Set it to notebook-al2-v3 or "
                + "notebook-al2023-v1."),
        NotApplicable("Nothing is said", Of(PolicyValue.Null), "SageMaker chooses the platform."),
        Undecided("A platform that is not known yet", "platformIdentifier", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Sagemaker.NotebookInstance>("lab", new() { ["platformIdentifier"] = value });
}
