using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alicerce.Contract;
using Alicerce.Contract.Objects;
using Alicerce.Lambda.Logging;
using Alicerce.Worker.Jobs;

namespace Alicerce.Worker.Tests.Jobs;

public sealed class JobRunnerTests
{
    private static readonly byte[] Table = "a,b\n1,2\n3,4\n"u8.ToArray();

    private readonly FakeTask _task = new();
    private readonly FakeResults _results = new();
    private readonly FakeProtection _protection = new();
    private readonly StringWriter _log = new();

    [Test]
    public async Task A_job_leaves_its_results_and_then_the_manifest_that_lists_them()
    {
        var end = await RunAsync(new FakeSource(Table));

        var manifestKey = ResultKey.ManifestOf(Workbench.JobId);
        var manifest = JsonSerializer.Deserialize(_results.Objects[manifestKey], ContractJson.Default.Manifest)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(end, Is.EqualTo(JobEnd.Done));
            Assert.That(_results.Order[^1], Is.EqualTo($"{manifestKey} application/json"));
            Assert.That(manifest.Files.Select(file => file.Kind), Is.EqualTo(new[] { "profile", "lake" }));
            Assert.That(
                manifest.Files.Select(file => file.Sha256),
                Is.EqualTo(manifest.Files.Select(file => Convert.ToHexStringLower(SHA256.HashData(_results.Objects[file.Key])))));
            Assert.That(manifest.Source.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Table))));
            Assert.That(manifest.Records, Is.EqualTo(2));
            Assert.That(_task.Answers, Is.EqualTo(new[] { $"success {manifestKey} 2 2" }));
            Assert.That(_protection.Calls, Is.EqualTo(new[] { true, false }));
        }
    }

    [Test]
    public async Task The_lake_gets_a_line_per_column_on_the_day_of_the_upload()
    {
        await RunAsync(new FakeSource(Table));

        var packed = _results.Objects[$"lake/dt=2026-03-01/{Workbench.JobId}.json.gz"];
        using var lines = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress));
        var columns = lines.ReadToEnd().TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(columns.Select(line => line.GetProperty("column_name").GetString()), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(columns.Select(line => line.GetProperty("mean").GetDouble()), Is.EqualTo(new[] { 2.0, 3.0 }));
            Assert.That(columns.Select(line => line.GetProperty("job_id").GetString()), Is.All.EqualTo(Workbench.JobId));
        }
    }

    [Test]
    public async Task A_job_that_is_done_twice_leaves_the_same_objects()
    {
        await RunAsync(new FakeSource(Table));
        var first = _results.Objects.ToDictionary(entry => entry.Key, entry => Convert.ToHexString(entry.Value));

        await RunAsync(new FakeSource(Table));

        Assert.That(_results.Objects.ToDictionary(entry => entry.Key, entry => Convert.ToHexString(entry.Value)), Is.EqualTo(first));
    }

    [Test]
    public async Task A_failure_is_told_with_its_name_and_leaves_no_manifest()
    {
        _results.Refuse = key => key.EndsWith("profile.json", StringComparison.Ordinal) ? new IOException("The bucket is gone.") : null;

        var end = await RunAsync(new FakeSource(Table));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(end, Is.EqualTo(JobEnd.Failed));
            Assert.That(_task.Answers, Is.EqualTo(new[] { "failure WorkerFailed: The bucket is gone." }));
            Assert.That(_results.Objects, Is.Empty);
            Assert.That(_protection.Calls, Is.EqualTo(new[] { true, false }));
        }
    }

    [Test]
    public async Task A_file_that_is_larger_than_the_scratch_disk_is_not_begun()
    {
        var end = await RunAsync(new FakeSource(Table), freeBytes: 1000);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(end, Is.EqualTo(JobEnd.Failed));
            Assert.That(_task.Answers.Single(), Does.StartWith("failure ScratchFull: The file has 12 bytes and the scratch disk has 1000 left."));
        }
    }

    [Test]
    public async Task A_disk_that_fills_up_on_the_way_is_named_as_such()
    {
        const int NoSpace = 28;

        var end = await RunAsync(new FakeSource(_ => throw new IOException("No space left on device", NoSpace)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(end, Is.EqualTo(JobEnd.Failed));
            Assert.That(_task.Answers.Single(), Does.StartWith("failure ScratchFull: The scratch disk is full."));
        }
    }

    [Test]
    public async Task Fewer_bytes_than_the_object_has_are_no_object()
    {
        await RunAsync(new FakeSource(_ => Task.FromResult(new OpenedSource(new MemoryStream(Table), Table.Length + 1))));

        Assert.That(_task.Answers, Is.EqualTo(new[] { "failure WorkerFailed: The object has 13 bytes, and 12 of them arrived." }));
    }

    [Test, CancelAfter(20_000)]
    public async Task A_task_that_waits_no_longer_stops_the_work_and_is_not_answered(CancellationToken cancellationToken)
    {
        _task.Waits = false;

        var end = await RunAsync(new FakeSource(WaitAsync), cancellationToken: cancellationToken);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(end, Is.EqualTo(JobEnd.Abandoned));
            Assert.That(_task.Answers, Is.Empty);
        }
    }

    [Test, CancelAfter(20_000)]
    public async Task A_stop_is_told_to_the_task(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var source = new FakeSource(async token =>
        {
            await stop.CancelAsync();
            return await WaitAsync(token);
        });

        var end = await RunAsync(source, cancellationToken: stop.Token);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(end, Is.EqualTo(JobEnd.Failed));
            Assert.That(_task.Answers.Single(), Does.StartWith("failure WorkerFailed: The worker was stopped before the job was done."));
        }
    }

    [Test]
    public async Task A_task_that_nobody_can_reach_is_an_end_of_its_own()
    {
        _task.Unreachable = new HttpRequestException("No route to host.");

        var end = await RunAsync(new FakeSource(Table));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(end, Is.EqualTo(JobEnd.Unanswered));
            Assert.That(_log.ToString(), Does.Contain("heartbeat failed").And.Contain("No route to host."));
        }
    }

    [Test]
    public async Task A_group_that_refuses_protection_does_not_stop_the_job()
    {
        _protection.Refusal = new InvalidOperationException("AccessDenied");

        var end = await RunAsync(new FakeSource(Table));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(end, Is.EqualTo(JobEnd.Done));
            Assert.That(_log.ToString(), Does.Contain("scale-in protection could not be set"));
        }
    }

    [Test]
    public async Task The_scratch_folder_is_empty_before_and_gone_after_the_job()
    {
        using var bench = new Workbench();
        var left = Path.Combine(bench.Root, "jobs", Workbench.JobId, "source");
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        await File.WriteAllTextAsync(left, "of a try that was killed");

        var end = await Runner(new FakeSource(Table)).RunAsync(Workbench.Job, bench.OpenFolder(), CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(end, Is.EqualTo(JobEnd.Done));
            Assert.That(Directory.GetFileSystemEntries(Path.Combine(bench.Root, "jobs")), Is.Empty);
        }
    }

    [Test]
    public async Task No_token_and_no_content_reaches_the_log()
    {
        await RunAsync(new FakeSource(Encoding.UTF8.GetBytes("secret,content\nhidden,words\n")));

        Assert.That(_log.ToString(), Does.Not.Contain(Workbench.Job.TaskToken).And.Not.Contain("hidden"));
    }

    private static async Task<OpenedSource> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("The wait has no end of its own.");
    }

    private async Task<JobEnd> RunAsync(
        FakeSource source, long freeBytes = long.MaxValue, CancellationToken cancellationToken = default)
    {
        using var bench = new Workbench();
        return await Runner(source).RunAsync(Workbench.Job, bench.OpenFolder(freeBytes), cancellationToken);
    }

    private JobRunner Runner(FakeSource source) => new(
        _task, source, _results, _protection, Workbench.Analysis, new FixedClock(), new JsonLog(_log, new FixedClock(), LogLevel.Debug));
}
