namespace Alicerce.Policies.Databases;

/// <summary>What is known about the engines of RDS.</summary>
internal static class DatabaseEngine
{
    /// <summary>
    /// The logs that an engine can hand to CloudWatch; empty for engines without any, and for custom ones.
    /// </summary>
    public static IReadOnlyList<string> LogsOf(string engine) => engine switch
    {
        "postgres" => ["postgresql", "upgrade"],
        "mysql" or "mariadb" => ["audit", "error", "general", "slowquery"],
        "sqlserver-ex" => ["error"],
        "aurora-postgresql" => ["postgresql"],
        "aurora-mysql" => ["audit"],
        _ when engine.StartsWith("sqlserver", StringComparison.Ordinal) => ["agent", "error"],
        _ when engine.StartsWith("oracle", StringComparison.Ordinal) => ["alert", "audit", "listener", "trace"],
        _ => [],
    };

    /// <summary>The port that an engine listens on unless another one is chosen; null when it is not known.</summary>
    public static int? PortOf(string engine) => engine switch
    {
        "postgres" or "aurora-postgresql" => 5432,
        "mysql" or "mariadb" or "aurora-mysql" => 3306,
        _ when engine.StartsWith("sqlserver", StringComparison.Ordinal) => 1433,
        _ when engine.StartsWith("oracle", StringComparison.Ordinal) => 1521,
        _ when engine.StartsWith("db2", StringComparison.Ordinal) => 50000,
        _ => null,
    };
}
