using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>
/// A cluster accepts only connections with TLS, by its parameter group or by the default of its version.
/// </summary>
public sealed class RdsClusterForcesTls() : StackRule(new RuleInfo
{
    Id = "rds-cluster-forces-tls",
    Title = "An RDS cluster refuses connections without TLS.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Encryption,
    Rationale = "Whatever a client forgets to encrypt, its password included, can be read on the way.",
    Fix = "Set `rds.force_ssl` (PostgreSQL) or `require_secure_transport` (MySQL) to 1 or ON in the parameter group of "
        + "the cluster.",
    Limits = "A cluster without a parameter group, or with a default one, is judged by what its version does by "
        + "default: Aurora PostgreSQL forces TLS from 17 on, Aurora MySQL never; clusters of RDS are judged as "
        + "instances. A version that is not named is the newest. A parameter group of another stack is not judged, "
        + "and neither are other engines.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach(context.Resources.OfType(DatabaseTypes.Cluster), cluster =>
        {
            var parameters = DatabaseParameters.Of(
                cluster, context.Resources, "dbClusterParameterGroupName", DatabaseTypes.ClusterParameterGroup);
            if (parameters is null || TlsParameter.OfCluster(parameters.Family) is not { } tls)
            {
                context.NotApplicable("Its parameters are in another stack, or its engine has no such parameter.");
                return;
            }

            if (!parameters.IsOn(tls.Name, tls.IsOnByDefault))
            {
                context.ReportViolation(
                    cluster,
                    $"`{tls.Name}` is {Found.Of(parameters.Text(tls.Name))} in the parameter group of this cluster. "
                    + "Turn "
                    + "it on in a group that `dbClusterParameterGroupName` names.");
            }
        });
}
