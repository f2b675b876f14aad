namespace Alicerce.Policies.Rules.Logging;

/// <summary>A REST API writes down what goes wrong in it.</summary>
public sealed class RestStageLogsExecutions() : StackRule(new RuleInfo
{
    Id = "rest-stage-logs-executions",
    Title = "A stage of a REST API logs its executions.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Logging,
    Controls = ["APIGateway.1"],
    Rationale = "Access logs tell that a call failed; only execution logs tell why.",
    Fix =
        "Add an `aws.apigateway.MethodSettings` for `*/*` of the stage with `settings.loggingLevel` \"ERROR\" or "
        + "\"INFO\".",
})
{
    private static readonly string[] Levels = ["ERROR", "INFO"];

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var settings = context.Resources.OfType(ApiTypes.RestMethodSettings);
        context.ForEach(context.Resources.OfType(ApiTypes.RestStage), stage =>
        {
            if (!Judgement.Any(settings, methods => AreOf(stage, methods) && Levels.Contains(LevelOf(methods))))
            {
                context.ReportViolation(
                    stage,
                    "No `aws.apigateway.MethodSettings` makes this stage log its executions. Add one for `*/*` with "
                    + "`settings.loggingLevel` \"ERROR\".");
            }
        });
    }

    // Stages of different APIs often have the same name.
    private static bool AreOf(StackResource stage, StackResource methods) =>
        methods.RefersTo("stageName", stage, "stageName")
        && (methods.References("stageName").Contains(stage)
            || methods.References("restApi").Intersect(stage.References("restApi")).Any()
            || stage.Properties.Value("restApi").IsSameAs(methods.Properties.Value("restApi")));

    private static string? LevelOf(StackResource methods) =>
        methods.Properties.At("settings.loggingLevel") is { Exists: true } level ? level.AsText() : null;
}
