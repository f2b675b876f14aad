using Alicerce.Contract.Jobs;

namespace Alicerce.Ingest.Workflows;

/// <summary>The process machine.</summary>
public interface IWorkflow
{
    string ExecutionArnOf(string jobId);

    /// <summary>Starts the job, once however often it is called.</summary>
    Task StartAsync(ProcessInput input, CancellationToken cancellationToken);
}
