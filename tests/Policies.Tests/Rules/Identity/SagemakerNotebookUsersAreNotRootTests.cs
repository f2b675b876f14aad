using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class SagemakerNotebookUsersAreNotRootTests : RuleTests<SagemakerNotebookUsersAreNotRoot>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A notebook for ordinary users", Of("Disabled")),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`rootAccess` is not set on this notebook. Set it to \"Disabled\"."),
        Violating(
            "A notebook for root",
            Of("Enabled"),
            "`rootAccess` is \"Enabled\" on this notebook. Set it to \"Disabled\"."),
        Undecided("A value that is not known yet", "rootAccess", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Sagemaker.NotebookInstance>("lab", new() { ["rootAccess"] = value });
}
