namespace Alicerce.Policies.Databases;

/// <summary>The parameter with which an engine refuses connections without TLS.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="IsOnByDefault">Whether the engine refuses them unless told otherwise.</param>
internal sealed record TlsParameter(string Name, bool IsOnByDefault)
{
    /// <summary>The parameter of an engine in a version; null for engines that have none.</summary>
    public static TlsParameter? Of(DatabaseFamily family) => family.Engine switch
    {
        "postgres" => new("rds.force_ssl", family.IsAtLeast(15)),
        "mysql" => new("require_secure_transport", false),
        "mariadb" => new("require_secure_transport", family.IsAtLeast(11, 8)),
        _ when family.Engine.StartsWith("sqlserver", StringComparison.Ordinal) => new("rds.force_ssl", false),
        _ => null,
    };

    /// <summary>The parameter of a cluster; null for engines that have none.</summary>
    public static TlsParameter? OfCluster(DatabaseFamily family) => family.Engine switch
    {
        "aurora-postgresql" => new("rds.force_ssl", family.IsAtLeast(17)),
        "aurora-mysql" => new("require_secure_transport", false),
        // A cluster of instances in several zones has the parameters of its engine.
        _ => Of(family),
    };
}
