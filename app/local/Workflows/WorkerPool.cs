using Alicerce.Contract.Jobs;
using Alicerce.Lambda.Logging;
using Alicerce.Worker.Adapters;
using Alicerce.Worker.Images;
using Alicerce.Worker.Jobs;
using Alicerce.Worker.Results;
using Alicerce.Worker.Scratch;
using Amazon.S3;

namespace Alicerce.Local.Workflows;

/// <summary>The worker in this process, a few jobs at a time.</summary>
internal sealed class WorkerPool(IAmazonS3 s3, string resultsBucket, string scratch, TimeProvider clock, JsonLog log) : IDisposable
{
    private const int Workers = 2;

    private readonly SemaphoreSlim _free = new(Workers);

    /// <exception cref="OperationCanceledException">The process is being stopped; the job is to be done again.</exception>
    public async Task<TaskEnd> RunAsync(ProcessInput input, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            var task = new WorkerTask();
            var runner = new JobRunner(
                task,
                new S3Source(s3),
                new S3Results(s3, resultsBucket),
                new NoProtection(),
                new Analysis(new ImageAnalysis(new ImageTool("identify", "convert"))),
                clock,
                log);
            var job = new Job
            {
                TaskToken = input.JobId,
                Bucket = input.Bucket,
                Key = input.Key,
                VersionId = input.VersionId.Length > 0 ? input.VersionId : null,
                JobId = input.JobId,
            };
            await runner.RunAsync(job, new ScratchFolder(scratch, input.JobId), cancellationToken);
            var end = await task.End;
            if (end is TaskEnd.Failed)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            return end;
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
