using Alicerce.Contract.Jobs;
using Alicerce.Lambda.Logging;
using Alicerce.Worker.Results;
using Alicerce.Worker.Scratch;

namespace Alicerce.Worker.Jobs;

/// <summary>
/// Takes one job from its first heartbeat to its answer. Whatever happens in between, the task is told, the scratch
/// folder is emptied and the instance may be stopped again.
/// </summary>
public sealed class JobRunner(
    ITask task, ISource source, IResults results, IScaleInProtection protection, Analysis analysis, TimeProvider clock, JsonLog log)
{
    /// <summary>A third of the heartbeat that the task allows: two beats may get lost.</summary>
    public static readonly TimeSpan BeatInterval = TimeSpan.FromSeconds(60);

    // Answering must work when the work was cancelled, and must end before the instance is stopped.
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(30);

    /// <param name="job">What to process.</param>
    /// <param name="openFolder">Makes the scratch folder of this job alone.</param>
    /// <param name="cancellationToken">Cancelled when the instance or the command is being stopped.</param>
    public async Task<JobEnd> RunAsync(Job job, Func<ScratchFolder> openFolder, CancellationToken cancellationToken)
    {
        ScratchFolder folder;
        try
        {
            folder = openFolder();
        }
        catch (Exception exception)
        {
            return await FailAsync(job, Failure.Of(exception, cancellationToken), exception);
        }

        return await RunAsync(job, folder, cancellationToken);
    }

    /// <param name="job">What to process.</param>
    /// <param name="folder">The scratch folder of this job alone.</param>
    /// <param name="cancellationToken">Cancelled when the instance or the command is being stopped.</param>
    public async Task<JobEnd> RunAsync(Job job, ScratchFolder folder, CancellationToken cancellationToken)
    {
        log.Information("job started", ("jobId", job.JobId), ("bucket", job.Bucket), ("key", job.Key));
        await using var _ = folder;
        await ProtectAsync(true, cancellationToken);
        try
        {
            return await WorkAsync(job, folder, cancellationToken);
        }
        finally
        {
            await ProtectAsync(false, CancellationToken.None);
        }
    }

    private async Task<JobEnd> WorkAsync(Job job, ScratchFolder folder, CancellationToken cancellationToken)
    {
        WorkerResult result;
        var heartbeat = new Heartbeat(task, BeatInterval, clock, missed => log.Error("heartbeat failed", missed, ("jobId", job.JobId)));
        await using (heartbeat)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, heartbeat.Lost);
            try
            {
                result = await ProcessAsync(job, folder, either.Token);
            }
            catch (OperationCanceledException) when (heartbeat.Lost.IsCancellationRequested)
            {
                log.Warning("job abandoned: the task waits no longer", ("jobId", job.JobId));
                return JobEnd.Abandoned;
            }
            catch (Exception exception)
            {
                return await FailAsync(job, Failure.Of(exception, cancellationToken), exception);
            }
        }

        return await SucceedAsync(job, result);
    }

    private async Task<WorkerResult> ProcessAsync(Job job, ScratchFolder folder, CancellationToken cancellationToken)
    {
        await using var opened = await source.OpenAsync(job, cancellationToken);
        var file = await folder.FetchAsync(opened, cancellationToken);
        var findings = await analysis.OfAsync(file, folder, cancellationToken);
        return await new ResultPublisher(results, clock).PublishAsync(job, file, findings, folder, cancellationToken);
    }

    private async Task<JobEnd> SucceedAsync(Job job, WorkerResult result)
    {
        try
        {
            using var deadline = new CancellationTokenSource(AnswerTimeout, clock);
            if (!await task.SucceedAsync(result, deadline.Token))
            {
                log.Warning("job abandoned: the task waits no longer", ("jobId", job.JobId));
                return JobEnd.Abandoned;
            }
        }
        catch (Exception exception)
        {
            // The results stand; the task runs out, is tried again, and finds the same.
            log.Error("job done, but the task could not be told", exception, ("jobId", job.JobId));
            return JobEnd.Unanswered;
        }

        log.Information("job done", ("jobId", job.JobId), ("files", result.Files), ("records", result.Records));
        return JobEnd.Done;
    }

    private async Task<JobEnd> FailAsync(Job job, Failure failure, Exception exception)
    {
        log.Error("job failed", exception, ("jobId", job.JobId), ("error", failure.Error));
        try
        {
            using var deadline = new CancellationTokenSource(AnswerTimeout, clock);
            return await task.FailAsync(failure.Error, failure.Cause, deadline.Token) ? JobEnd.Failed : JobEnd.Abandoned;
        }
        catch (Exception unanswered)
        {
            log.Error("the task could not be told", unanswered, ("jobId", job.JobId));
            return JobEnd.Unanswered;
        }
    }

    // Without protection the job may be cut off and done again, which costs time and nothing else. A stop while it is set is
    // told to the task where any stop is.
    private async Task ProtectAsync(bool isProtected, CancellationToken cancellationToken)
    {
        try
        {
            await protection.SetAsync(isProtected, cancellationToken);
        }
        catch (Exception exception)
        {
            log.Error("scale-in protection could not be set", exception, ("protected", isProtected));
        }
    }
}
