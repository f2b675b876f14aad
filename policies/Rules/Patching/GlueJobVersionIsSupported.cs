namespace Alicerce.Policies.Rules.Patching;

/// <summary>AWS still repairs the Spark of a job.</summary>
public sealed class GlueJobVersionIsSupported : ResourceRule<Glue.Job>
{
    /// <summary>Makes the rule.</summary>
    public GlueJobVersionIsSupported()
        : base(new RuleInfo
        {
            Id = "glue-job-version-is-supported",
            Title = "A Glue job runs on a supported version.",
            Severity = PolicySeverity.Medium,
            Pillar = Pillar.Patching,
            Responsibility = Responsibility.Shared,
            Controls = ["Glue.4"],
            Rationale = "An old version gets no repairs of Spark and Python, and one day no job starts on it.",
            Fix = "Set `glueVersion` to a current version, such as \"5.0\", and test the job with it.",
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<GlueVersions>();

    /// <inheritdoc/>
    protected override void OnValidate(Glue.Job resource, ResourceContext context)
    {
        if (context.Properties.At("command.name") is { Exists: true } kind && kind.AsText() != "glueetl")
        {
            context.NotApplicable("Only Spark jobs have versions that end.");
        }

        var minimum = context.GetConfig<GlueVersions>().MinimumMajorVersion;
        var version = context.Properties.Text("glueVersion");
        if (version is null || (Version.TryParse(version, out var parsed) && parsed.Major < minimum))
        {
            context.ReportViolation(
                $"`glueVersion` is {Found.Of(version)} on this job. Set it to \"{minimum}.0\" or later.");
        }
    }
}
