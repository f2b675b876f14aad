using Alicerce.Aws.Signing;
using Alicerce.Web.Configuration;
using Amazon.Runtime;
using Npgsql;

namespace Alicerce.Web.Postgres;

internal static class Database
{
    public static NpgsqlDataSource Open(
        DatabaseOptions options, string region, Func<AWSCredentials> credentials, TimeProvider clock, ILoggerFactory logs)
    {
        var builder = options switch
        {
            DatabaseOptions.Rds rds => ForRds(rds, new DatabaseToken(credentials(), region, clock)),
            DatabaseOptions.Server server => new NpgsqlDataSourceBuilder(server.ConnectionString),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        builder.UseLoggerFactory(logs);
        builder.ConnectionStringBuilder.ApplicationName = "alicerce-web";
        return builder.Build();
    }

    private static NpgsqlDataSourceBuilder ForRds(DatabaseOptions.Rds rds, DatabaseToken token)
    {
        var builder = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder
        {
            Host = rds.Host,
            Port = rds.Port,
            Database = rds.Name,
            Username = DatabaseOptions.Rds.User,
            SslMode = SslMode.VerifyFull,
            RootCertificate = rds.CertificateFile,
            MaxPoolSize = 20,
        }.ConnectionString);

        // A token is computed without a call, so each new connection gets its own and none is ever stale.
        builder.UsePasswordProvider(
            settings => CreateTokenAsync(settings).AsTask().GetAwaiter().GetResult(),
            (settings, _) => CreateTokenAsync(settings));
        return builder;

        async ValueTask<string> CreateTokenAsync(NpgsqlConnectionStringBuilder settings) =>
            await token.CreateAsync(settings.Host!, settings.Port, settings.Username!);
    }
}
