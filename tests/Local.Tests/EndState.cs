using System.Text.Json.Nodes;
using Amazon.S3;
using Amazon.S3.Model;

namespace Alicerce.Local.Tests;

/// <summary>
/// What has to hold when nothing is under way any more: every run of every file left one line of history, one
/// announcement and, when it was done, exactly the objects that its manifest names.
/// </summary>
internal static class EndState
{
    private const string MetaSuffix = "META";

    /// <summary>The states that an execution visits that nobody asked about and that nothing went wrong with.</summary>
    public static readonly IReadOnlyList<string> StraightWay =
    [
        "Begin", "Claim", "WantsRow", "NeedsApproval", "FindWorker", "KeepInService", "HasWorker", "ChooseWorker", "WorkerOnline",
        "IsOnline", "RunOnWorker", "Record", "KeepRun", "RunWantsRow", "Announce", "Processed",
    ];

    /// <param name="local">The program, with nothing under way.</param>
    /// <param name="items">The items of the table of files, with texts and numbers as text.</param>
    /// <param name="s3">A client of the store.</param>
    /// <param name="resultsBucket">Where the results are.</param>
    public static async Task AssertExactAsync(
        LocalProcess local, IReadOnlyList<Dictionary<string, string>> items, IAmazonS3 s3, string resultsBucket)
    {
        var files = items.Where(item => item["sk"] == MetaSuffix).ToList();
        var runs = items.Where(item => item["sk"].StartsWith("RUN#", StringComparison.Ordinal)).ToList();
        var executions = local.ReadExecutions();
        var announced = local.ListFiles("announcements").Select(path => JsonNode.Parse(File.ReadAllText(path))!["Detail"]!).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(files.Select(file => file["status"]), Has.All.AnyOf("DONE", "FAILED", "REJECTED"));
            Assert.That(runs.Select(JobOf), Is.Unique);
            Assert.That(executions.Select(execution => (string?)execution["End"]?["At"]), Has.None.Null);
            Assert.That(
                executions.Where(HasRun).Select(execution => (string?)execution["JobId"]), Is.EquivalentTo(runs.Select(JobOf)));
            Assert.That(
                announced.Select(detail => ((string?)detail["jobId"], (string?)detail["status"])),
                Is.EquivalentTo(runs.Select(run => (JobOf(run), run["status"]))));
            Assert.That(
                local.ListFiles("mails").Select(Path.GetFileNameWithoutExtension).Where(name => name!.StartsWith("alert-", StringComparison.Ordinal)),
                Is.EquivalentTo(runs.Where(run => run["status"] != "DONE").Select(run => $"alert-f-{JobOf(run)}")));
            Assert.That(local.ListFiles("events", "waiting"), Is.Empty);
            Assert.That(local.ListFiles("scratch"), Is.Empty);
            Assert.That(await ListAsync(s3, resultsBucket), Is.EquivalentTo(await ListExpectedAsync(s3, resultsBucket, runs)));
        }

        foreach (var file in files.Where(file => file["status"] == "DONE"))
        {
            Assert.That(runs.Select(JobOf), Has.Some.EqualTo(file["jobId"]), file["key"]);
        }
    }

    // An execution that came too late for the file has nothing to say about it.
    private static bool HasRun(JsonNode execution) =>
        (string?)execution["Visited"]!.AsArray()[^1] is not ("AlreadyRunning" or "Superseded");

    private static string JobOf(Dictionary<string, string> run) => run["sk"].Split('#')[1];

    private static async Task<IReadOnlyList<string>> ListExpectedAsync(
        IAmazonS3 s3, string bucket, IEnumerable<Dictionary<string, string>> runs)
    {
        var expected = new List<string>();
        foreach (var run in runs.Where(run => run["status"] == "DONE"))
        {
            using var answer = await s3.GetObjectAsync(bucket, run["manifest"]);
            var manifest = (await JsonNode.ParseAsync(answer.ResponseStream))!;
            expected.Add(run["manifest"]);
            expected.AddRange(manifest["files"]!.AsArray().Select(file => (string)file!["key"]!));
        }

        return expected;
    }

    private static async Task<IReadOnlyList<string>> ListAsync(IAmazonS3 s3, string bucket)
    {
        var keys = new List<string>();
        await foreach (var entry in s3.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = bucket }).S3Objects)
        {
            keys.Add(entry.Key);
        }

        return keys;
    }
}
