using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class SagemakerNotebookRequiresTokensTests : RuleTests<SagemakerNotebookRequiresTokens>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Only the second version", Of("2")),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`instanceMetadataServiceConfiguration.minimumInstanceMetadataServiceVersion` is not set on this "
                + "notebook. Set it to \"2\"."),
        Violating(
            "Both versions",
            Of("1"),
            "`instanceMetadataServiceConfiguration.minimumInstanceMetadataServiceVersion` is \"1\" on this "
                + "notebook. Set it to \"2\"."),
        Undecided(
            "A value that is not known yet",
            "instanceMetadataServiceConfiguration.minimumInstanceMetadataServiceVersion",
            Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Sagemaker.NotebookInstance>(
            "lab",
            new()
            {
                ["instanceMetadataServiceConfiguration"] = new PropertyBag
                {
                    ["minimumInstanceMetadataServiceVersion"] = value,
                },
            });
}
