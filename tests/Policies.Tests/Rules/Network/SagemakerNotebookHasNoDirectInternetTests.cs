using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class SagemakerNotebookHasNoDirectInternetTests : RuleTests<SagemakerNotebookHasNoDirectInternet>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A notebook without internet", Of("Disabled")),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`directInternetAccess` is not set on this notebook. Set it to \"Disabled\"."),
        Violating(
            "A notebook with internet",
            Of("Enabled"),
            "`directInternetAccess` is \"Enabled\" on this notebook. Set it to \"Disabled\"."),
        Undecided("A value that is not known yet", "directInternetAccess", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Sagemaker.NotebookInstance>("lab", new() { ["directInternetAccess"] = value });
}
