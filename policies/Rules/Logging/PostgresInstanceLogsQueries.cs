using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>Slow statements, or those that change something, are in the log.</summary>
public sealed class PostgresInstanceLogsQueries() : StackRule(new RuleInfo
{
    Id = "postgres-instance-logs-queries",
    Title = "A PostgreSQL instance logs queries.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Logging,
    Checkov = ["CKV2_AWS_30", "CKV2_AWS_27"],
    Rationale = "Without a record of slow or changing statements, neither an outage nor a leak can be explained.",
    Fix = "Set `log_min_duration_statement` to some milliseconds, or `log_statement` to `ddl`; full logs may hold "
        + "personal data.",
    Limits = "Either of the two parameters is enough. A parameter group of another stack is not judged.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) => context.ForEach<Rds.Instance>(database =>
    {
        var parameters = DatabaseParameters.Of(
            database.Resource, context.Resources, "parameterGroupName", DatabaseTypes.ParameterGroup);
        if (parameters?.Family.Engine == "postgres"
            && parameters.Text("log_min_duration_statement") is null or "-1"
            && parameters.Text("log_statement") is null or "none")
        {
            context.ReportViolation(
                database.Resource,
                $"`log_min_duration_statement` is {Found.Of(parameters.Text("log_min_duration_statement"))} and "
                + "`log_statement` is "
                + $"{Found.Of(parameters.Text("log_statement"))} in the parameter group of this database. Set the "
                + "first one to "
                + "1000, or the second one to `ddl`.");
        }
    });
}
