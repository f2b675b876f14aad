using System.Globalization;
using System.Text.Json.Nodes;
using Alicerce.Contract.Jobs;
using Alicerce.Contract.Objects;
using Amazon.S3;
using Amazon.S3.Model;

namespace Alicerce.Local.Tests;

/// <summary>Kills, stops, repeated and poisoned files: nothing is lost, nothing is done twice, the end is exact.</summary>
public sealed class ReliabilityTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Kills_at_random_with_repeated_late_and_poisoned_events_leave_an_exact_end()
    {
        const int Rounds = 5;
        const int FilesPerRound = 8;
        var seed = TestContext.CurrentContext.Random.Next();
        var random = new Random(seed);
        TestContext.Out.WriteLine($"The seed is {seed}.");
        await using var local = await LocalProcess.StartAsync();
        using var s3 = local.CreateS3();
        var keys = new Dictionary<string, string>();
        var expected = new Dictionary<string, string>();
        var events = new Dictionary<string, byte[]>();
        for (var round = 0; round < Rounds; round++)
        {
            // A name may come again in another round: then the file has a newer version.
            var names = Enumerable.Range(0, Rounds * FilesPerRound / 2).Select(Name).ToArray();
            random.Shuffle(names);
            await Task.WhenAll(names.Take(FilesPerRound).Select(name =>
            {
                var isPoisoned = random.Next(4) == 0;
                expected[name] = isPoisoned ? "FAILED" : "DONE";
                var key = keys.TryGetValue(name, out var known) ? known : keys[name] = KeyOf(name);
                return PutKeyAsync(s3, key, isPoisoned ? $"[{{\"a\": {round}}},\n {{\"a\": " : Table(random.Next(1, 4000)));
            }));
            await Task.Delay(random.Next(60));
            await local.KillAsync();
            foreach (var file in local.ListFiles("events", "waiting").Where(file => file.EndsWith(".json", StringComparison.Ordinal)))
            {
                events[Path.GetFileName(file)] = await File.ReadAllBytesAsync(file);
            }

            // Events that were delivered before come again, after those of newer versions too.
            foreach (var (name, content) in events.Where(_ => random.Next(2) == 0))
            {
                await File.WriteAllBytesAsync(Path.Combine(local.Folder, "events", "waiting", name), content);
            }

            await local.StartAsync();
        }

        await local.WaitUntilAsync(() => local.ReadStates().Count == expected.Count && local.ReadStates().Values.All(IsClosed), "The end");
        await local.SettleAsync();

        Assert.That(local.ReadStates(), Is.EquivalentTo(expected));
        Assert.That(events, Is.Not.Empty, "No event was under way at any kill.");
        await EndState.AssertExactAsync(local, local.ReadItems("files"), s3, LocalProcess.ResultsBucket);
        Assert.That(local.ReadItems("idempotency").Select(claim => claim["status"]), Has.All.EqualTo("COMPLETED"));
    }

    [Test]
    public async Task A_file_goes_the_way_that_the_machine_of_the_cloud_describes()
    {
        await using var local = await LocalProcess.StartAsync();
        using var s3 = local.CreateS3();
        await PutAsync(s3, "a.csv", Table(10));
        await local.WaitUntilAsync(() => IsDone(local, 1), "The end of the job");
        await local.SettleAsync();

        var execution = local.ReadExecutions().Single();
        var announced = JsonNode.Parse(await File.ReadAllTextAsync(local.ListFiles("announcements").Single()))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(execution["Visited"]!.AsArray().Select(state => (string?)state), Is.EqualTo(EndState.StraightWay));
            Assert.That((string?)announced["Source"], Is.EqualTo("app.files"));
            Assert.That((string?)announced["DetailType"], Is.EqualTo("File Processed"));
            Assert.That((string?)announced["Detail"]!["status"], Is.EqualTo("DONE"));
        }
    }

    [Test]
    public async Task Events_that_cannot_be_read_or_are_about_nothing_stop_nobody()
    {
        await using var local = await LocalProcess.StartAsync();
        using var s3 = local.CreateS3();
        await local.KillAsync();
        await File.WriteAllTextAsync(Path.Combine(local.Folder, "events", "waiting", "0-garbage.json"), "{\"Bucket\": ");
        await File.WriteAllTextAsync(
            Path.Combine(local.Folder, "events", "waiting", "1-nothing.json"),
            """
            {"Bucket":"local-incoming","Key":"incoming/2026/03/14/a/b/never.csv","VersionId":"0123","ETag":"0123","Size":1,
            "Sequencer":"0000000000000001","Operation":"Put","Time":"2026-03-14T12:00:00+00:00"}
            """);
        await local.StartAsync();
        await PutAsync(s3, "good.csv", Table(10));

        await local.WaitUntilAsync(() => IsDone(local, 1), "The end of the good file");

        Assert.That(local.ListFiles("events", "failed").Select(Path.GetFileName), Is.EqualTo(new[] { "0-garbage.json" }));
        Assert.That(local.ReadItems("files").Select(item => item["pk"]), Has.None.Contains("never.csv"));
    }

    [Test]
    public async Task A_stop_ends_cleanly_and_the_next_start_finishes_the_job()
    {
        await using var local = await LocalProcess.StartAsync();
        using var s3 = local.CreateS3();
        await PutAsync(s3, "large.csv", Table(400_000));
        await local.WaitUntilAsync(() => local.ListFiles("scratch").Count > 0, "The beginning of the job");

        var (code, output) = await local.TerminateAsync();

        Assert.That((code, output), Is.EqualTo((0, "Ended; the next start goes on from here.\n")));
        Assert.That(local.ReadStates().Values, Is.EqualTo(new[] { "RUNNING" }));
        Assert.That(local.ListFiles("scratch"), Is.Empty);
        await local.StartAsync();
        await local.WaitUntilAsync(() => IsDone(local, 1), "The end of the job");
        Assert.That(Runs(local), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_poison_file_fails_alone_and_says_why()
    {
        await using var local = await LocalProcess.StartAsync();
        using var s3 = local.CreateS3();
        await PutAsync(s3, "poison.json", "[{\"a\": 1},\n {\"a\": ");
        await PutAsync(s3, "good.csv", Table(10));

        await local.WaitUntilAsync(() => local.ReadStates() is { Count: 2 } states && states.Values.All(IsClosed), "Both ends");

        var poisoned = local.ReadTable("files")
            .Single(item => item.Key.Contains("poison.json", StringComparison.Ordinal) && item.Key.EndsWith("\nMETA", StringComparison.Ordinal)).Value;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(local.ReadStates(), Is.EquivalentTo(new Dictionary<string, string> { ["good.csv"] = "DONE", ["poison.json"] = "FAILED" }));
            Assert.That((string?)poisoned["error"]?["S"], Is.EqualTo(WorkerError.UnreadableFile));
        }

        await local.SettleAsync();
        var alert = local.ListFiles("mails").Single();
        Assert.That(await File.ReadAllTextAsync(alert), Does.StartWith("A file was not processed\n\nstatus: FAILED\nerror: UnreadableFile\n"));
        await EndState.AssertExactAsync(local, local.ReadItems("files"), s3, LocalProcess.ResultsBucket);
    }

    [Test]
    public async Task A_newer_version_of_a_file_takes_its_place()
    {
        await using var local = await LocalProcess.StartAsync();
        using var s3 = local.CreateS3();
        var key = KeyOf("again.csv");
        for (var version = 1; version <= 5; version++)
        {
            await s3.PutObjectAsync(new PutObjectRequest
            {
                BucketName = LocalProcess.IncomingBucket,
                Key = key,
                ContentBody = Table(version),
            });
        }

        var last = (await s3.GetObjectMetadataAsync(LocalProcess.IncomingBucket, key)).VersionId;
        await local.WaitUntilAsync(() => Item(local) is var item && item.Version == last && item.Status == "DONE", "The end of the last version");

        static (string? Version, string? Status) Item(LocalProcess local) =>
            local.ReadTable("files").FirstOrDefault(item => item.Key.EndsWith("\nMETA", StringComparison.Ordinal)).Value is { } found
                ? ((string?)found["versionId"]?["S"], (string?)found["status"]?["S"])
                : (null, null);
    }

    [Test]
    public async Task Other_objects_are_nobodys_business()
    {
        await using var local = await LocalProcess.StartAsync();
        using var s3 = local.CreateS3();
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = LocalProcess.IncomingBucket, Key = "elsewhere/a.csv", ContentBody = "a" });
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = LocalProcess.ResultsBucket, Key = "incoming/a.csv", ContentBody = "a" });
        await PutAsync(s3, "mine.csv", Table(3));

        await local.WaitUntilAsync(() => IsDone(local, 1), "The end of the file");

        Assert.That(local.ReadStates().Keys, Is.EqualTo(new[] { "mine.csv" }));
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"file-{index:D2}.csv");

    private static string KeyOf(string name) => UploadKey.Create(Day, "tester", name).ToString();

    private static Task<PutObjectResponse> PutAsync(AmazonS3Client s3, string name, string content) =>
        PutKeyAsync(s3, KeyOf(name), content);

    private static Task<PutObjectResponse> PutKeyAsync(AmazonS3Client s3, string key, string content) => s3.PutObjectAsync(
        new PutObjectRequest { BucketName = LocalProcess.IncomingBucket, Key = key, ContentBody = content });

    private static string Table(int rows) => "id,name,price\n" + string.Concat(
        Enumerable.Range(0, rows).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row},name {row},{row * 0.5}\n")));

    private static bool IsDone(LocalProcess local, int files) =>
        local.ReadStates() is var states && states.Count == files && states.Values.All(status => status == "DONE") && Runs(local).Count == files;

    private static bool IsClosed(string status) => status is "DONE" or "FAILED";

    private static List<string> Runs(LocalProcess local) =>
        [.. local.ReadTable("files").Keys.Where(key => key.Contains("\nRUN#", StringComparison.Ordinal))];
}
