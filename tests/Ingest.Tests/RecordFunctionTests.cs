using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alicerce.AwsPeers;
using Alicerce.Ingest.Adapters;
using Alicerce.Lambda.Configuration;
using Alicerce.Lambda.Logging;
using Npgsql;

namespace Alicerce.Ingest.Tests;

/// <summary>The function against the table that the migrations of the web application make.</summary>
public sealed class RecordFunctionTests
{
    private readonly SettableClock _clock = new();
    private NpgsqlDataSource _database = null!;

    [SetUp]
    public async Task Migrate()
    {
        var server = await PostgresServer.GetAsync();
        _database = NpgsqlDataSource.Create(await server.CreateDatabaseAsync());
        var folder = Path.Combine(Golden.Repository.Root, "app", "web", "Postgres", "Migrations");
        foreach (var migration in Directory.EnumerateFiles(folder, "*.sql").Order(StringComparer.Ordinal))
        {
            await ExecuteAsync(await File.ReadAllTextAsync(migration));
        }
    }

    [TearDown]
    public async Task Close()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [Test]
    public async Task Writes_the_row_of_a_version_once()
    {
        var first = await InvokeAsync(InputOf("v1", "01"));
        var second = await InvokeAsync(InputOf("v1", "01"));

        Assert.That((first, second), Is.EqualTo(("""{"written":true}""", """{"written":false}""")));
        Assert.That(await ReadAsync(), Is.EqualTo(new[] { "incoming/a.csv v1 01 RUNNING 12 text/csv abc job-01  2026-03-14 15:10:00" }));
    }

    [Test]
    public async Task Keeps_a_row_for_each_version()
    {
        await InvokeAsync(InputOf("v1", "01"));
        await InvokeAsync(InputOf("v2", "02"));

        Assert.That(await ReadAsync(), Has.Count.EqualTo(2));
    }

    [TestCase("09FF", "0B", "true")]
    [TestCase("0B", "09FF", "false")]
    [TestCase("0B", "0B01", "true")]
    public async Task Keeps_the_newest_object_where_there_are_no_versions(string first, string second, string isWritten)
    {
        await InvokeAsync(InputOf("", first));
        await ExecuteAsync("update files set status = 'DONE', manifest = 'm', records = 3, result_files = 2");
        _clock.Now += TimeSpan.FromMinutes(1);

        Assert.That(await InvokeAsync(InputOf("", second)), Is.EqualTo($"{{\"written\":{isWritten}}}"));

        Assert.That(await ReadAsync(), Is.EqualTo(new[]
        {
            isWritten == "true"
                ? $"incoming/a.csv  {second} RUNNING 12 text/csv abc job-{second}  2026-03-14 15:11:00"
                : $"incoming/a.csv  {first} DONE 12 text/csv abc job-{first} m 2026-03-14 15:10:00",
        }));
    }

    [Test]
    public async Task Says_what_a_file_came_to()
    {
        await InvokeAsync(InputOf("v1", "01"));
        await InvokeAsync(InputOf("v2", "02"));
        _clock.Now += TimeSpan.FromMinutes(1);

        await InvokeAsync(InputOf("v1", "01", Run));
        await InvokeAsync(InputOf("v2", "02", End("REJECTED", "ApprovalRejected")));

        Assert.That(await ReadAsync(), Is.EqualTo(new[]
        {
            "incoming/a.csv v1 01 DONE 12 text/csv abc job-01 m 2026-03-14 15:11:00",
            "incoming/a.csv v2 02 REJECTED 12 text/csv abc job-02  2026-03-14 15:11:00",
        }));
        Assert.That(await ReadEndsAsync(), Is.EqualTo(new[] { "42 3 none", "none none ApprovalRejected" }));
    }

    [Test]
    public async Task Begins_again_after_a_failure_and_never_after_another_end()
    {
        await InvokeAsync(InputOf("v1", "01", End("FAILED", "UnreadableFile")));
        var again = await InvokeAsync(InputOf("v1", "01"));
        await InvokeAsync(InputOf("v1", "01", Run));
        var late = await InvokeAsync(InputOf("v1", "01"));

        Assert.That((again, late), Is.EqualTo(("""{"written":true}""", """{"written":false}""")));
        Assert.That(await ReadEndsAsync(), Is.EqualTo(new[] { "42 3 none" }));
    }

    [Test]
    public async Task Leaves_the_row_to_a_newer_object_when_an_older_one_ends()
    {
        await InvokeAsync(InputOf("", "01"));
        await InvokeAsync(InputOf("", "02"));

        Assert.That(await InvokeAsync(InputOf("", "01", Run)), Is.EqualTo("""{"written":false}"""));

        Assert.That(await ReadAsync(), Is.EqualTo(new[] { "incoming/a.csv  02 RUNNING 12 text/csv abc job-02  2026-03-14 15:10:00" }));
    }

    [Test]
    public async Task Leaves_the_newest_of_many_that_come_at_once()
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(order => InvokeAsync(InputOf("", $"{order:X2}"))));

        Assert.That(await ReadAsync(), Is.EqualTo(new[] { "incoming/a.csv  14 RUNNING 12 text/csv abc job-14  2026-03-14 15:10:00" }));
    }

    [Test]
    public async Task Takes_names_for_what_they_are()
    {
        await InvokeAsync(InputOf("'; drop table files; --", "01"));

        Assert.That(await ReadAsync(), Has.Count.EqualTo(1));
    }

    [TestCase("{}")]
    [TestCase("null")]
    public async Task Refuses_what_is_no_input(string input) =>
        await Assert.ThatAsync(() => InvokeAsync(input), Throws.InstanceOf<JsonException>());

    [Test]
    public void Connects_encrypted_and_checks_who_answers()
    {
        var settings = RdsDatabase.SettingsOf(RecordOptions.FromEnvironment(name => name switch
        {
            "DATABASE_HOST" => "db.example",
            "DATABASE_NAME" => "alicerce",
            "DATABASE_USER" => "worker",
            "DATABASE_CERTIFICATE_FILE" => "/var/task/rds.pem",
            _ => null,
        }));

        Assert.That(
            (settings.SslMode, settings.RootCertificate, settings.Port, settings.Password),
            Is.EqualTo((SslMode.VerifyFull, "/var/task/rds.pem", 5432, (string?)null)));
    }

    [Test]
    public void Lists_all_mistakes_of_its_environment_at_once() =>
        Assert.That(
            () => RecordOptions.FromEnvironment(name => name == "DATABASE_PORT" ? "70000" : null),
            Throws.TypeOf<InvalidOptionsException>().With.Message.EqualTo(
                """
                The function's environment has 4 mistakes:
                1. `DATABASE_HOST` is not set. Set it to the host of the database.
                2. `DATABASE_PORT` is "70000", which is not a port. Set it to a number from 1 to 65535, or remove it for 5432.
                3. `DATABASE_NAME` is not set. Set it to the name of the database.
                4. `DATABASE_USER` is not set. Set it to the database user with IAM authentication.
                """));

    // The machine adds data of its own, which is none of the function's business.
    private static string InputOf(string versionId, string sequencer, JsonObject? outcome = null)
    {
        var input = JsonSerializer.SerializeToNode(Begun(versionId, sequencer))!.AsObject();
        foreach (var (name, value) in outcome ?? [])
        {
            input[name] = value?.DeepClone();
        }

        return input.ToJsonString();
    }

    private static JsonObject Run => new()
    {
        ["run"] = new JsonObject { ["manifest"] = "m", ["sha256"] = "ff", ["files"] = 3, ["records"] = 42 },
    };

    private static JsonObject End(string status, string error) => new()
    {
        ["end"] = new JsonObject
        {
            ["status"] = status,
            ["reason"] = new JsonObject { ["Error"] = error, ["Cause"] = "for people" },
        },
    };

    private static object Begun(string versionId, string sequencer) => new
    {
        pk = "FILE#incoming#incoming/a.csv",
        sk = "META",
        bucket = "incoming",
        key = "incoming/a.csv",
        versionId,
        etag = "",
        sequencer,
        size = 12,
        mediaType = "text/csv",
        sha256 = "abc",
        jobId = $"job-{sequencer}",
        recordInDatabase = true,
        work = new { rounds = 0 },
    };

    private async Task<string> InvokeAsync(string input)
    {
        var log = new JsonLog(TextWriter.Null, _clock, LogLevel.Information);
        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var reader = new StreamReader(
            await new RecordFunction(new PostgresFileTable(_database, _clock), log).HandleAsync(stream));
        return await reader.ReadToEndAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private Task<IReadOnlyList<string>> ReadEndsAsync() => ReadAsync(
        """
        select concat_ws(' ', coalesce(records::text, 'none'), coalesce(result_files::text, 'none'), coalesce(error, 'none'))
        from files order by version_id
        """);

    private Task<IReadOnlyList<string>> ReadAsync() => ReadAsync(
        """
        select concat_ws(' ', key, version_id, sequencer, status, size, media_type, sha256, job_id, coalesce(manifest, ''),
          to_char(updated_at at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS'))
        from files order by version_id
        """);

    private async Task<IReadOnlyList<string>> ReadAsync(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
