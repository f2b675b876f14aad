using Alicerce.Aws.Signing;
using Npgsql;

namespace Alicerce.Ingest.Adapters;

/// <summary>A database of RDS: encrypted, its certificate verified, the password a token made for each connection.</summary>
public static class RdsDatabase
{
    public static NpgsqlDataSource Open(RecordOptions options, DatabaseToken token)
    {
        var builder = new NpgsqlDataSourceBuilder(SettingsOf(options).ConnectionString);
        builder.UsePasswordProvider(
            settings => CreateTokenAsync(settings).AsTask().GetAwaiter().GetResult(),
            (settings, _) => CreateTokenAsync(settings));
        return builder.Build();

        async ValueTask<string> CreateTokenAsync(NpgsqlConnectionStringBuilder settings) =>
            await token.CreateAsync(settings.Host!, settings.Port, settings.Username!);
    }

    public static NpgsqlConnectionStringBuilder SettingsOf(RecordOptions options) => new()
    {
        Host = options.Host,
        Port = options.Port,
        Database = options.Database,
        Username = options.User,
        SslMode = SslMode.VerifyFull,
        RootCertificate = options.CertificateFile,
        ApplicationName = "alicerce-record",
        // One invocation at a time in an instance of a function.
        MaxPoolSize = 1,
        Timeout = 10,
        CommandTimeout = 20,
    };
}
