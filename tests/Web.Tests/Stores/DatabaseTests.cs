using System.Security.Authentication;
using Alicerce.Aws.Signing;
using Alicerce.AwsPeers;
using Alicerce.Web.Configuration;
using Alicerce.Web.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Alicerce.Web.Tests.Stores;

/// <summary>A database as RDS is: TLS alone, a certificate of its own authority, tokens that end after a quarter of an hour.</summary>
internal sealed class DatabaseTests
{
    private const string Host = "localhost";
    private const string Region = "sa-east-1";

    private readonly string _folder = Directory.CreateTempSubdirectory("alicerce-database-").FullName;
    private readonly SettableClock _clock = new();
    private CertificateAuthority _authority = null!;
    private PostgresServer _server = null!;
    private string _database = "";

    [SetUp]
    public async Task StartAsync()
    {
        _authority = new CertificateAuthority("Alicerce Test Root");
        var (certificate, key) = _authority.Issue(Host);
        _server = await PostgresServer.StartWithTlsAsync(certificate, key);
        _database = new NpgsqlConnectionStringBuilder(await _server.CreateDatabaseAsync()).Database!;
        await AdministerAsync("create role app login");
    }

    [TearDown]
    public async Task StopAsync()
    {
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
        _authority?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Connects_over_tls_with_a_token()
    {
        await AcceptTokenOfNowAsync();
        await using var database = Open(_authority);

        await using var command = database.CreateCommand(
            "select ssl and current_user = 'app' from pg_stat_ssl where pid = pg_backend_pid()");

        Assert.That(await command.ExecuteScalarAsync(), Is.True);
    }

    [Test]
    public async Task Refuses_a_server_whose_certificate_another_authority_signed()
    {
        await AcceptTokenOfNowAsync();
        using var other = new CertificateAuthority("Alicerce Test Root");
        await using var database = Open(other);

        await AssertRefusedAsync(database);
    }

    [Test]
    public async Task Refuses_a_server_that_is_called_otherwise()
    {
        await AcceptTokenOfNowAsync();
        await using var database = Open(_authority, "127.0.0.1");

        await AssertRefusedAsync(database);
    }

    [Test]
    public async Task Refuses_a_server_without_tls()
    {
        var plain = await PostgresServer.GetAsync();
        await using var database = Open(_authority, Host, plain.Port);

        await Assert.ThatAsync(
            async () => await database.OpenConnectionAsync(),
            Throws.InstanceOf<NpgsqlException>().With.Message.Contains("SSL"));
    }

    [Test]
    public async Task Opens_each_connection_with_a_token_of_its_own_time()
    {
        await AcceptTokenOfNowAsync();
        await using var database = Open(_authority);
        await using var early = await database.OpenConnectionAsync();

        // The server no longer takes the first token.
        _clock.Now += DatabaseToken.Lifetime + TimeSpan.FromMinutes(1);
        await AcceptTokenOfNowAsync();
        await using var late = await database.OpenConnectionAsync();
        using var blocking = database.OpenConnection();

        foreach (var connection in new[] { early, late, blocking })
        {
            await using var command = new NpgsqlCommand("select 1", connection);
            Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo(1));
        }

        // And a token of another time is none.
        _clock.Now += TimeSpan.FromMinutes(1);
        await Assert.ThatAsync(
            async () => await database.OpenConnectionAsync(),
            Throws.TypeOf<PostgresException>().With.Property("SqlState").EqualTo(PostgresErrorCodes.InvalidPassword));
    }

    private static Task AssertRefusedAsync(NpgsqlDataSource database) => Assert.ThatAsync(
        async () => await database.OpenConnectionAsync(),
        Throws.InstanceOf<NpgsqlException>().With.InnerException.TypeOf<AuthenticationException>());

    private NpgsqlDataSource Open(CertificateAuthority authority, string host = Host, int? port = null)
    {
        var file = Path.Combine(_folder, "root.pem");
        File.WriteAllText(file, authority.Pem);
        return Database.Open(
            new DatabaseOptions.Rds(host, port ?? _server.Port, _database, file),
            Region, AwsServer.CreateCredentials, _clock, NullLoggerFactory.Instance);
    }

    private async Task AcceptTokenOfNowAsync()
    {
        var token = await new DatabaseToken(AwsServer.CreateCredentials(), Region, _clock).CreateAsync(Host, _server.Port, "app");
        await AdministerAsync($"alter role app password '{token}'");
    }

    private async Task AdministerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(
            $"Host=127.0.0.1;Port={_server.Port};Username=postgres;Database={_database};SSL Mode=Require;Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // The statements are of this test.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
