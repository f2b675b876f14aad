using Alicerce.Lambda.Configuration;
using Alicerce.Lambda.Logging;

namespace Alicerce.Ingest;

/// <summary>The environment variables of the record function, checked once when it starts.</summary>
public sealed record RecordOptions
{
    private const int DefaultPort = 5432;

    public required string Host { get; init; }

    public required int Port { get; init; }

    public required string Database { get; init; }

    public required string User { get; init; }

    /// <summary>The certificates that the server's is checked against; those of the system when it is not set.</summary>
    public string? CertificateFile { get; init; }

    public required LogLevel MinimumLogLevel { get; init; }

    public static RecordOptions FromEnvironment(Func<string, string?> read)
    {
        var environment = new EnvironmentReader(read);
        var options = new RecordOptions
        {
            Host = environment.Required("DATABASE_HOST", "the host of the database"),
            Port = environment.Port("DATABASE_PORT", DefaultPort),
            Database = environment.Required("DATABASE_NAME", "the name of the database"),
            User = environment.Required("DATABASE_USER", "the database user with IAM authentication"),
            CertificateFile = environment.Optional("DATABASE_CERTIFICATE_FILE"),
            MinimumLogLevel = environment.LogLevel(),
        };
        environment.ThrowIfMistaken();
        return options;
    }
}
