using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Alicerce.Lambda.Logging;
using Alicerce.Worker.Adapters;
using Alicerce.Worker.Images;
using Alicerce.Worker.Jobs;
using Alicerce.Worker.Results;
using Alicerce.Worker.Scratch;
using Amazon.S3;

namespace Alicerce.Local.Workflows.Services;

/// <summary>The command that Systems Manager runs on a worker: here a worker in this process, a few jobs at a time.</summary>
internal sealed class WorkerCommands(
    IAmazonS3 s3, string resultsBucket, string scratch, TaskTokens tokens, TimeProvider clock, JsonLog log) : IService, IAsyncDisposable
{
    private const int Workers = 2;

    private readonly SemaphoreSlim _free = new(Workers);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    public IReadOnlyList<string> Resources { get; } = ["arn:aws:states:::aws-sdk:ssm:sendCommand.waitForTaskToken"];

    /// <summary>Returns at once; the worker ends the task with its token.</summary>
    public Task<JsonNode?> CallAsync(ServiceCall call, CancellationToken cancellationToken)
    {
        var parameters = call.Parameters["Parameters"]!;
        var job = new Job
        {
            TaskToken = Read("TaskToken"),
            Bucket = Read("Bucket"),
            Key = Read("Key"),
            VersionId = Read("VersionId") is { Length: > 0 } version ? version : null,
            JobId = Read("JobId"),
        };
        var work = Task.Run(() => WorkAsync(job), CancellationToken.None);
        _running[work] = true;
        _ = work.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);
        return Task.FromResult<JsonNode?>(new JsonObject { ["CommandId"] = job.TaskToken });

        string Read(string name) => (string)parameters[name]![0]!;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running.Keys);
        _free.Dispose();
        _stop.Dispose();
    }

    private async Task WorkAsync(Job job)
    {
        var task = new WorkerTask(tokens, job.TaskToken, _stop.Token);
        try
        {
            // Who stands in line is there, too.
            do
            {
                await task.BeatAsync(_stop.Token);
            }
            while (!await _free.WaitAsync(JobRunner.BeatInterval, _stop.Token));
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            var runner = new JobRunner(
                task,
                new S3Source(s3),
                new S3Results(s3, resultsBucket),
                new NoProtection(),
                new Analysis(new ImageAnalysis(new ImageTool("identify", "convert"))),
                clock,
                log);
            await runner.RunAsync(job, new ScratchFolder(scratch, job.JobId), _stop.Token);
        }
        catch (Exception exception)
        {
            // The scratch folder could not be made, or not be emptied.
            log.Error("worker-failed", exception, ("jobId", job.JobId));
            var failure = Failure.Of(exception, _stop.Token);
            await task.FailAsync(failure.Error, failure.Cause, CancellationToken.None);
        }
        finally
        {
            _free.Release();
        }
    }
}
