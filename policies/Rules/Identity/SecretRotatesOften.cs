namespace Alicerce.Policies.Rules.Identity;

/// <summary>A secret is replaced before it is old.</summary>
public sealed class SecretRotatesOften : ResourceRule<SecretsManager.SecretRotation>
{
    /// <summary>Makes the rule.</summary>
    public SecretRotatesOften()
        : base(new RuleInfo
        {
            Id = "secret-rotates-often",
            Title = "A secret rotates often enough.",
            Severity = PolicySeverity.Medium,
            Pillar = Pillar.Identity,
            Controls = ["SecretsManager.4"],
            Checkov = ["CKV_AWS_304"],
            Rationale = "A secret that leaked unnoticed works until it is replaced.",
            Fix = "Set `rotationRules.automaticallyAfterDays` to the number of days that is allowed, or less.",
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<SecretAge>();

    /// <inheritdoc/>
    protected override void OnValidate(SecretsManager.SecretRotation resource, ResourceContext context)
    {
        var allowed = context.GetConfig<SecretAge>().MaximumDays;
        var schedule = context.Properties.At("rotationRules.scheduleExpression");
        var (path, days) = schedule.Exists
            ? ("scheduleExpression", RotationSchedule.LongestPause(schedule.AsText()))
            : ("automaticallyAfterDays", DaysIn(context.Properties.At("rotationRules.automaticallyAfterDays")));
        if (days is null)
        {
            context.NotApplicable("How often this secret rotates is not written as a number of days, hours or months.");
        }

        if (days > allowed)
        {
            context.ReportViolation(
                $"`rotationRules.{path}` lets {Words.Count(days.Value, "day")} pass between rotations of this secret, and "
                + $"{allowed} are allowed. Let it rotate more often.");
        }
    }

    private static int? DaysIn(PolicyValue days) => days.Exists ? days.AsInteger() : null;
}
