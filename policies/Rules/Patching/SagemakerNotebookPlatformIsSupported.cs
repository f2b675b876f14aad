namespace Alicerce.Policies.Rules.Patching;

/// <summary>AWS still repairs the system of a notebook.</summary>
public sealed class SagemakerNotebookPlatformIsSupported : ResourceRule<Sagemaker.NotebookInstance>
{
    /// <summary>Makes the rule.</summary>
    public SagemakerNotebookPlatformIsSupported()
        : base(new RuleInfo
        {
            Id = "sagemaker-notebook-platform-is-supported",
            Title = "A SageMaker notebook runs on a supported platform.",
            Severity = PolicySeverity.Medium,
            Pillar = Pillar.Patching,
            Responsibility = Responsibility.Shared,
            Controls = ["SageMaker.8"],
            Rationale = "An old platform gets no repairs of its system and of JupyterLab.",
            Fix = "Set `platformIdentifier` to a platform that gets updates; changing it replaces the notebook.",
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<NotebookPlatforms>();

    /// <inheritdoc/>
    protected override void OnValidate(Sagemaker.NotebookInstance resource, ResourceContext context)
    {
        if (!context.Properties.Has("platformIdentifier"))
        {
            context.NotApplicable("SageMaker chooses the platform.");
        }

        var supported = context.GetConfig<NotebookPlatforms>().Platforms;
        if (context.Properties.Text("platformIdentifier") is { } platform && !supported.Contains(platform))
        {
            context.ReportViolation(
                $"`platformIdentifier` is \"{platform}\" on this notebook. Set it to "
                + $"{string.Join(" or ", supported)}.");
        }
    }
}
