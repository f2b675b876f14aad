namespace Alicerce.Web.Configuration;

/// <summary>A PostgreSQL database: on RDS with IAM authentication, or any other by its connection string.</summary>
public abstract record DatabaseOptions
{
    private DatabaseOptions()
    {
    }

    public sealed record Rds(string Host, int Port, string Name, string? CertificateFile) : DatabaseOptions
    {
        /// <summary>May connect with a token of the instance's role, and owns the schema.</summary>
        public const string User = "app";
    }

    /// <summary>May hold a password: its text never shows it.</summary>
    public sealed record Server(string ConnectionString) : DatabaseOptions
    {
        public override string ToString() => nameof(Server);
    }
}
