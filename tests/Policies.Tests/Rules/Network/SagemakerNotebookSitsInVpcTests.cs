using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class SagemakerNotebookSitsInVpcTests : RuleTests<SagemakerNotebookSitsInVpc>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A notebook in a subnet", Of("subnet-1")),
        Compliant("A value that is not known yet", Of(PolicyValue.Unknown())),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`subnetId` is not set on this notebook. Set it to the id of a private subnet."),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Sagemaker.NotebookInstance>("lab", new() { ["subnetId"] = value });
}
