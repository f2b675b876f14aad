using System.Text.Json;
using Alicerce.Aws.Signing;
using Alicerce.AwsPeers;
using Alicerce.Ingest.Adapters;
using Alicerce.Lambda.Logging;
using Npgsql;

namespace Alicerce.Ingest.Tests;

/// <summary>
/// The record function before a database as RDS is: TLS alone, with a certificate that the system may know, as that of a
/// proxy, or may not, as that of an instance.
/// </summary>
public sealed class DatabaseTrustTests
{
    private const string Host = "localhost";
    private const string Handler = "Alicerce.Ingest::Alicerce.Ingest.RecordFunction::HandleAsync";
    private const string Region = "sa-east-1";

    private readonly string _folder = Directory.CreateTempSubdirectory("alicerce-trust-").FullName;
    private CertificateAuthority _authority = null!;
    private PostgresServer _server = null!;
    private string _database = "";

    private string RootFile => Path.Combine(_folder, "root.pem");

    [SetUp]
    public async Task StartAsync()
    {
        _authority = new CertificateAuthority("Alicerce Test Root");
        await File.WriteAllTextAsync(RootFile, _authority.Pem);
        var (certificate, key) = _authority.Issue(Host);
        _server = await PostgresServer.StartWithTlsAsync(certificate, key);
        _database = new NpgsqlConnectionStringBuilder(await _server.CreateDatabaseAsync()).Database!;
        var migrations = Path.Combine(Golden.Repository.Root, "app", "web", "Postgres", "Migrations");
        foreach (var migration in Directory.EnumerateFiles(migrations, "*.sql").Order(StringComparer.Ordinal))
        {
            await AdministerAsync(await File.ReadAllTextAsync(migration));
        }
    }

    [TearDown]
    public async Task StopAsync()
    {
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
        _authority?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Writes_through_a_proxy_whose_certificate_the_system_knows()
    {
        await using var function = Start(("SSL_CERT_FILE", RootFile));

        Assert.That(await function.InvokeAsync(Input), Is.EqualTo("""{"written":true}"""));
    }

    [Test]
    public async Task Writes_to_a_database_whose_certificate_the_given_file_knows()
    {
        await using var function = Start(("DATABASE_CERTIFICATE_FILE", RootFile));

        Assert.That(await function.InvokeAsync(Input), Is.EqualTo("""{"written":true}"""));
    }

    [Test]
    public async Task Writes_nothing_to_a_database_whose_certificate_nobody_knows()
    {
        await using var function = Start();

        await Assert.ThatAsync(() => function.InvokeAsync(Input), Throws.InvalidOperationException);
        Assert.That(function.Output, Does.Contain("AuthenticationException"));
    }

    [Test]
    public async Task Writes_nothing_to_a_database_that_has_another_name()
    {
        await using var function = Start(("DATABASE_CERTIFICATE_FILE", RootFile), ("DATABASE_HOST", "127.0.0.1"));

        await Assert.ThatAsync(() => function.InvokeAsync(Input), Throws.InvalidOperationException);
        Assert.That(function.Output, Does.Contain("AuthenticationException"));
    }

    [Test]
    public async Task Logs_in_with_a_token_of_the_moment()
    {
        var clock = new SettableClock();
        var token = new DatabaseToken(AwsServer.CreateCredentials(), Region, clock);
        await AdministerAsync($"create role worker login password '{await token.CreateAsync(Host, _server.Port, "worker")}'");
        await using var database = RdsDatabase.Open(Options, token);

        await using var command = database.CreateCommand("select ssl and current_user = 'worker' from pg_stat_ssl where pid = pg_backend_pid()");
        Assert.That(await command.ExecuteScalarAsync(), Is.True);

        clock.Now += TimeSpan.FromMinutes(1);
        await using var late = RdsDatabase.Open(Options, token);
        await Assert.ThatAsync(
            async () => await late.OpenConnectionAsync(),
            Throws.TypeOf<PostgresException>().With.Property("SqlState").EqualTo(PostgresErrorCodes.InvalidPassword));
    }

    private RecordOptions Options => new()
    {
        Host = Host,
        Port = _server.Port,
        Database = _database,
        User = "worker",
        CertificateFile = RootFile,
        MinimumLogLevel = LogLevel.Error,
    };

    private static string Input => JsonSerializer.Serialize(new
    {
        pk = "FILE#incoming#incoming/a.csv",
        sk = "META",
        bucket = "incoming",
        key = "incoming/a.csv",
        versionId = "v1",
        etag = "",
        sequencer = "01",
        size = 12,
        mediaType = "text/csv",
        sha256 = "abc",
        jobId = "job-01",
        recordInDatabase = true,
    });

    // The superuser of the test logs in without a password, so that trust alone decides.
    private LambdaFunction Start(params (string Name, string Value)[] more)
    {
        var environment = new Dictionary<string, string>
        {
            ["AWS_REGION"] = Region,
            ["AWS_ACCESS_KEY_ID"] = AwsServer.AccessKey,
            ["AWS_SECRET_ACCESS_KEY"] = AwsServer.SecretKey,
            ["DATABASE_HOST"] = Host,
            ["DATABASE_PORT"] = _server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["DATABASE_NAME"] = _database,
            ["DATABASE_USER"] = "postgres",
        };
        foreach (var (name, value) in more)
        {
            environment[name] = value;
        }

        return LambdaFunction.Start("ingest", Handler, environment);
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
