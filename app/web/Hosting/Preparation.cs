using Alicerce.Web.Accounts;
using Alicerce.Web.Configuration;
using Alicerce.Web.Login;
using Alicerce.Web.Postgres;
using Npgsql;

namespace Alicerce.Web.Hosting;

/// <summary>Before the first request: waits for the database, brings its schema up to date, and says the set-up code.</summary>
internal sealed partial class Preparation(
    WebOptions options,
    IServiceProvider services,
    IAccountStore accounts,
    SetupCode code,
    WebParts parts,
    ILogger<Preparation> log) : IHostedService
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.SiteUrl is { IsLoopback: false } site && site.Scheme == Uri.UriSchemeHttp)
        {
            LogPlain();
        }

        if (services.GetService<NpgsqlDataSource>() is { } database)
        {
            LogMigrated(await MigrateAsync(database, cancellationToken));
        }

        if (options.LoginMode == LoginMode.None && !await accounts.HasAdminAsync(cancellationToken))
        {
            await parts.Announcements.WriteLineAsync(
                $"There is no administrator yet. Open /set-up and enter the code {code.Text}");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // An instance may start before its database, or while that fails over.
    private async Task<int> MigrateAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var start = parts.Clock.GetTimestamp();
        while (true)
        {
            try
            {
                return await new Migrator(database).ApplyAsync(Migration.All, cancellationToken);
            }
            catch (NpgsqlException exception) when (exception.IsTransient && parts.Clock.GetElapsedTime(start) < LongestWait)
            {
                LogWaiting(exception.Message);
                await Task.Delay(RetryInterval, cancellationToken);
            }
        }
    }

    [LoggerMessage(2, LogLevel.Information, "The database is ready; {Count} migrations were applied")]
    private partial void LogMigrated(int count);

    [LoggerMessage(3, LogLevel.Warning, "The database does not answer yet: {Reason}")]
    private partial void LogWaiting(string reason);

    [LoggerMessage(4, LogLevel.Warning, "Browsers reach this site without encryption: passwords and files can be read on the way")]
    private partial void LogPlain();
}
