using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
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
    private Authority _authority = null!;
    private PostgresServer _server = null!;
    private string _database = "";

    [SetUp]
    public async Task StartAsync()
    {
        _authority = new Authority("Alicerce Test Root");
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
        using var other = new Authority("Alicerce Test Root");
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

    private NpgsqlDataSource Open(Authority authority, string host = Host, int? port = null)
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

    /// <summary>Signs certificates, as the authority of RDS does.</summary>
    private sealed class Authority : IDisposable
    {
        private readonly RSA _key = RSA.Create(2048);
        private readonly X509Certificate2 _root;

        public Authority(string name)
        {
            var request = new CertificateRequest($"CN={name}", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
            _root = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(2));
        }

        public string Pem => _root.ExportCertificatePem();

        public (string Certificate, string Key) Issue(string host)
        {
            using var key = RSA.Create(2048);
            var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName(host);
            request.CertificateExtensions.Add(names.Build());
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
            using var certificate = request.Create(
                _root, TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1), RandomNumberGenerator.GetBytes(8));
            return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
        }

        public void Dispose()
        {
            _root.Dispose();
            _key.Dispose();
        }
    }
}
