namespace Alicerce.Policies.Rules.Network;

/// <summary>Images of models are fetched through the network of the account.</summary>
public sealed class SagemakerModelImagesComeThroughVpc() : ResourceRule<Sagemaker.Model>(
    new RuleInfo
    {
        Id = "sagemaker-model-images-come-through-vpc",
        Title = "A SageMaker model gets its images through the VPC.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Network,
        Controls = ["SageMaker.16", "SageMaker.19"],
        Rationale = "Through the network of SageMaker, nothing of the account limits or records where an image "
            + "comes from.",
        Fix = "Set `imageConfig.repositoryAccessMode` of every container to \"Vpc\", and give the model a `vpcConfig`.",
    })
{
    /// <inheritdoc/>
    protected override void OnValidate(Sagemaker.Model resource, ResourceContext context)
    {
        var primary = context.Properties.Value("primaryContainer");
        (string Path, Func<PolicyValue> Read)[] containers =
        [
            .. primary.Exists ? [("primaryContainer", () => primary)] : Array.Empty<(string, Func<PolicyValue>)>(),
            .. context.Properties.Value("containers").AsList() is var pipeline
                ? Enumerable.Range(0, pipeline.Count)
                    .Select(i => ($"containers.{i}", (Func<PolicyValue>)(() => pipeline[i])))
                : [],
        ];
        Judgement.ForEach(containers, (_, container) => Judge(container.Path, container.Read().AsObject(), context));
    }

    private static void Judge(string path, PropertyObject container, ResourceContext context)
    {
        // A container of a model package has no image of its own.
        if (container.Has("image")
            && container.At("imageConfig.repositoryAccessMode") is var mode
            && (!mode.Exists || mode.AsText() != "Vpc"))
        {
            context.ReportViolation(
                $"`{path}.imageConfig.repositoryAccessMode` is {Found.Of(mode.Exists ? mode.AsText() : null)} on this "
                + "model. Set it to \"Vpc\".");
        }
    }
}
