using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class SagemakerModelImagesComeThroughVpcTests : RuleTests<SagemakerModelImagesComeThroughVpc>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An image through the VPC", Model(new() { ["primaryContainer"] = Container("Vpc") })),
        Compliant(
            "A model package, which has no image of its own",
            Model(new() { ["primaryContainer"] = new PropertyBag { ["modelPackageName"] = "labels" } })),
        Violating(
            "An image through the network of SageMaker",
            Model(new() { ["primaryContainer"] = Container("Platform") }),
            "`primaryContainer.imageConfig.repositoryAccessMode` is \"Platform\" on this model. Set it to \"Vpc\"."),
        Violating(
            "A pipeline whose second step does not say",
            Model(new() { ["containers"] = PolicyValue.List(Container("Vpc"), Container(PolicyValue.Null)) }),
            "`containers.1.imageConfig.repositoryAccessMode` is not set on this model. Set it to \"Vpc\"."),
        Undecided(
            "A mode that is not known yet",
            "primaryContainer.imageConfig.repositoryAccessMode",
            Model(new() { ["primaryContainer"] = Container(PolicyValue.Unknown()) })),
    ];

    private static TestResource Model(PropertyBag properties) => TestResource.Of<Sagemaker.Model>("labels", properties);

    private static PropertyBag Container(PolicyValue mode) => new()
    {
        ["image"] = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/labels:1",
        ["imageConfig"] = new PropertyBag { ["repositoryAccessMode"] = mode },
    };
}
