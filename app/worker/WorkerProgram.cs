using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.Lambda.Logging;
using Alicerce.Worker.Adapters;
using Alicerce.Worker.Images;
using Alicerce.Worker.Jobs;
using Alicerce.Worker.Results;
using Alicerce.Worker.Scratch;
using Amazon.S3;

namespace Alicerce.Worker;

/// <summary>The worker on AWS.</summary>
public static class WorkerProgram
{
    public static async Task<JobEnd> RunAsync(
        WorkerOptions options, TextWriter output, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var connection = AwsConnection.FromEnvironment(clock);
        using var s3 = new AmazonS3Client();
        var runner = new JobRunner(
            new StepFunctionsTask(new StepFunctionsClient(connection), options.Job.TaskToken),
            new S3Source(s3),
            new S3Results(s3, options.ResultsBucket),
            new GroupProtection(new AutoScalingClient(connection), options.GroupName),
            new Analysis(new ImageAnalysis(new ImageTool("identify", "convert"))),
            clock,
            new JsonLog(output, clock, options.MinimumLogLevel));
        return await runner.RunAsync(
            options.Job, () => new ScratchFolder(options.ScratchFolder, options.Job.JobId), cancellationToken);
    }
}
