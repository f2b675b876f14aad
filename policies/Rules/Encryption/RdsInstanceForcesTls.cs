using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>
/// A database accepts only connections with TLS, by its parameter group or by the default of its version.
/// </summary>
public sealed class RdsInstanceForcesTls() : StackRule(new RuleInfo
{
    Id = "rds-instance-forces-tls",
    Title = "An RDS instance refuses connections without TLS.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Encryption,
    Controls = ["RDS.38", "RDS.39", "RDS.41", "RDS.44"],
    Checkov = ["CKV2_AWS_69"],
    Rationale = "Whatever a client forgets to encrypt, its password included, can be read on the way.",
    Fix = "Set `rds.force_ssl` (PostgreSQL, SQL Server) or `require_secure_transport` (MySQL, MariaDB) to 1 in the "
        + "parameter group.",
    Limits = "A database without a parameter group, or with a default one, is judged by what its version does by "
        + "default: PostgreSQL forces TLS from 15 on, MariaDB from 11.8 on, MySQL and SQL Server never. A version that "
        + "is not named is the newest. A parameter group of another stack is not judged, and neither are other "
        + "engines.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) => context.ForEach<Rds.Instance>(database =>
    {
        var parameters = DatabaseParameters.Of(
            database.Resource, context.Resources, "parameterGroupName", DatabaseTypes.ParameterGroup);
        if (parameters is null || TlsParameter.Of(parameters.Family) is not { } tls)
        {
            return;
        }

        if (!parameters.IsOn(tls.Name, tls.IsOnByDefault))
        {
            context.ReportViolation(
                database.Resource,
                $"`{tls.Name}` is {Found.Of(parameters.Text(tls.Name))} in the parameter group of this database. Set "
                + "it to 1 in a "
                + "group that `parameterGroupName` names.");
        }
    });
}
