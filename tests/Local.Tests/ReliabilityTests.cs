using System.Globalization;
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
    public async Task A_kill_at_any_moment_loses_nothing_and_repeats_nothing()
    {
        const int Files = 24;
        await using var local = await LocalProcess.StartAsync();
        using var s3 = local.CreateS3();
        for (var index = 0; index < Files; index++)
        {
            await PutAsync(s3, Name(index), Table(5_000 + index));
            if (index is 8 or 16)
            {
                // Files are on their way at this moment: events, claims and jobs.
                await local.KillAsync();
                await local.StartAsync();
            }
        }

        await local.WaitUntilAsync(() => IsDone(local, Files), $"The end of {Files} files");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(local.ReadStates(), Is.EquivalentTo(Enumerable.Range(0, Files).ToDictionary(Name, _ => "DONE")));
            Assert.That(Directory.GetFiles(Path.Combine(local.Folder, "events"), "*.json", SearchOption.AllDirectories), Is.Empty);
            Assert.That(Runs(local), Has.Count.EqualTo(Files));
            Assert.That(await CountManifestsAsync(s3), Is.EqualTo(Files));
        }
    }

    [Test]
    public async Task A_stop_ends_cleanly_and_the_next_start_finishes_the_job()
    {
        await using var local = await LocalProcess.StartAsync();
        using var s3 = local.CreateS3();
        await PutAsync(s3, "large.csv", Table(400_000));
        await local.WaitUntilAsync(() => local.ReadStates().Values.Contains("RUNNING"), "The beginning of the job");

        var (code, output) = await local.TerminateAsync();

        Assert.That((code, output), Is.EqualTo((0, "Ended; the next start goes on from here.\n")));
        Assert.That(local.ReadStates().Values, Is.EqualTo(new[] { "RUNNING" }));
        Assert.That(Directory.GetFiles(Path.Combine(local.Folder, "scratch"), "*", SearchOption.AllDirectories), Is.Empty);
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

    private static Task<PutObjectResponse> PutAsync(AmazonS3Client s3, string name, string content) => s3.PutObjectAsync(
        new PutObjectRequest { BucketName = LocalProcess.IncomingBucket, Key = KeyOf(name), ContentBody = content });

    private static string Table(int rows) => "id,name,price\n" + string.Concat(
        Enumerable.Range(0, rows).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row},name {row},{row * 0.5}\n")));

    private static bool IsDone(LocalProcess local, int files) =>
        local.ReadStates() is var states && states.Count == files && states.Values.All(status => status == "DONE") && Runs(local).Count == files;

    private static bool IsClosed(string status) => status is "DONE" or "FAILED";

    private static List<string> Runs(LocalProcess local) =>
        [.. local.ReadTable("files").Keys.Where(key => key.Contains("\nRUN#", StringComparison.Ordinal))];

    private static async Task<int> CountManifestsAsync(AmazonS3Client s3)
    {
        var listed = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = LocalProcess.ResultsBucket, Prefix = "results/" });
        return listed.S3Objects.Count(entry => entry.Key.EndsWith("/manifest.json", StringComparison.Ordinal));
    }
}
