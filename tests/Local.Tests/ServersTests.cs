using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Alicerce.Local.Tests;

/// <summary>The program on a real PostgreSQL, a DynamoDB and an S3 that other processes serve.</summary>
public sealed class ServersTests
{
    private const string ApproveFrom = "100000";

    [Test]
    public async Task Files_go_all_the_way_while_everything_is_killed_and_restarted()
    {
        const int Files = 12;
        await using var servers = await Servers.StartAsync();
        await using var local = servers.CreateLocal("--approve-from", ApproveFrom);
        await local.StartAsync();
        using var ana = await Person.SetUpAsync(local);

        var uploads = new Dictionary<string, string>();
        for (var index = 0; index < Files; index++)
        {
            var name = $"file-{index}.csv";
            uploads[name] = await ana.SendAsync(name, "text/csv", Content(100 + index));
            if (index is 3 or 7)
            {
                await local.KillAsync();
                await local.StartAsync();
            }
            else if (index == 5)
            {
                await servers.Postgres.RestartAsync();
            }
            else if (index == 9)
            {
                await servers.RestartObjectsAsync();
            }
        }

        uploads["large.csv"] = await ana.SendAsync("large.csv", "text/csv", Content(20_000));
        await servers.WaitForAsync(local, "large.csv", "WAITING_APPROVAL");
        // From here on the question is asked, and known to be.
        await local.WaitUntilAsync(() => local.ReadExecutions().Any(execution => execution["Waiting"] is not null), "The question");
        await local.KillAsync();
        await local.StartAsync();
        Assert.That(await ana.DecideAllAsync("approve"), Is.EqualTo(1));
        await servers.WaitUntilAsync(local, states => states.Count == Files + 1 && states.Values.All(status => status == "DONE"));
        await local.SettleAsync();
        await ana.LookAsync();

        using var s3 = servers.CreateS3();
        await EndState.AssertExactAsync(local, await servers.ReadFilesAsync(), s3, Servers.ResultsBucket);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await servers.ReadClaimStatusesAsync(), Is.EquivalentTo(Enumerable.Repeat("COMPLETED", Files + 1)));
            Assert.That(
                await servers.QueryAsync("select name, status from uploads"),
                Is.EquivalentTo(uploads.Keys.Select(name => $"{name} DONE")));
            Assert.That(
                await servers.QueryAsync("select job_id, status, manifest, records::text, error from files"),
                Is.EquivalentTo(
                    (await servers.ReadFilesAsync())
                    .Where(item => item["sk"] == "META")
                    .Select(item => $"{item["jobId"]} DONE {item["manifest"]} {item["resultRecords"]} ")));
            Assert.That(
                await servers.QueryAsync("select action, count(*)::text from audit where action like 'upload%' group by action"),
                Is.EqualTo(new[] { $"upload-requested {Files + 1}" }));
            // Nobody is asked a second time because a process died.
            Assert.That(local.ListFiles("mails"), Has.Count.EqualTo(1));
        }

        foreach (var (name, id) in uploads)
        {
            var manifest = await ana.ReadManifestAsync(id);
            var profile = JsonNode.Parse(await ana.DownloadAsync(id, 0))!;
            Assert.That((long)profile["records"]!, Is.EqualTo((long)manifest["records"]!), name);
        }
    }

    [Test]
    public async Task Uploads_while_the_program_is_away_are_found_by_the_next_one_and_old_ones_are_not_repeated()
    {
        await using var servers = await Servers.StartAsync();
        await using var local = servers.CreateLocal();
        using var s3 = servers.CreateS3();
        await local.StartAsync();
        await Servers.PutAsync(s3, "before.csv", Content(10));
        await servers.WaitForAsync(local, "before.csv", "DONE");

        await local.TerminateAsync();
        await Servers.PutAsync(s3, "meanwhile.csv", Content(20));
        await local.StartAsync();
        await servers.WaitForAsync(local, "meanwhile.csv", "DONE");
        await local.SettleAsync();

        await EndState.AssertExactAsync(local, await servers.ReadFilesAsync(), s3, Servers.ResultsBucket);
        Assert.That((await servers.ReadFilesAsync()).Count(item => item["sk"] != "META"), Is.EqualTo(2));
    }

    [Test]
    public async Task What_servers_do_not_have_is_made_when_somebody_asks_for_it_and_a_second_start_leaves_it_alone()
    {
        await using var servers = await Servers.StartAsync();
        await using var local = servers.CreateLocal("--create-missing");
        local.Environment["ALICERCE_INCOMING_BUCKET"] = "made-incoming";
        local.Environment["ALICERCE_RESULTS_BUCKET"] = "made-results";
        local.Environment["ALICERCE_FILES_TABLE"] = $"made-{Guid.NewGuid():N}";
        local.Environment["ALICERCE_IDEMPOTENCY_TABLE"] = $"made-{Guid.NewGuid():N}";
        await local.StartAsync();
        using var ana = await Person.SetUpAsync(local);
        var id = await ana.SendAsync("a.csv", "text/csv", Content(10));
        await local.WaitUntilAsync(() => local.ReadExecutions().Count(execution => execution["End"] is not null) == 1, "The end of the file");

        await local.TerminateAsync();
        await local.StartAsync();

        Assert.That((long)(await ana.ReadManifestAsync(id))["records"]!, Is.EqualTo(10));
    }

    [Test]
    public async Task What_is_wrong_with_servers_is_said_at_once()
    {
        await using var servers = await Servers.StartAsync();
        await using var local = servers.CreateLocal();
        local.Environment["ALICERCE_INCOMING_BUCKET"] = "nowhere";
        local.Environment["ALICERCE_FILES_TABLE"] = servers.IdempotencyTable;
        local.Environment["ALICERCE_IDEMPOTENCY_TABLE"] = "nothing";
        local.Environment["ALICERCE_DATABASE_CONNECTION"] = "Host=127.0.0.1;Port=1;Username=nobody;Password=hidden;Timeout=3";

        var (code, errors) = await local.RefuseAsync("--port", local.Port.ToString(CultureInfo.InvariantCulture), "--data", local.Folder);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(errors.TrimEnd().Split('\n'), Is.EqualTo(new[]
            {
                "error: `ALICERCE_INCOMING_BUCKET` is \"nowhere\", and `AWS_ENDPOINT_URL_S3` has no such bucket. " +
                    "Create it, such as with `--create-missing`, or name another.",
                $"error: `ALICERCE_FILES_TABLE` is \"{servers.IdempotencyTable}\", whose keys are not `pk` and `sk`. Name another.",
                "error: `ALICERCE_IDEMPOTENCY_TABLE` is \"nothing\", and `AWS_ENDPOINT_URL_DYNAMODB` has no such table. " +
                    "Create it, such as with `--create-missing`, or name another.",
                "error: `ALICERCE_DATABASE_CONNECTION` leads to no database: Failed to connect to 127.0.0.1:1. " +
                    "Start the server, or correct the connection string.",
            }));
            Assert.That(errors, Does.Not.Contain("hidden"));
        }
    }

    private static byte[] Content(int rows) => Encoding.UTF8.GetBytes("id,name\n" + string.Concat(
        Enumerable.Range(0, rows).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row},name {row}\n"))));
}
