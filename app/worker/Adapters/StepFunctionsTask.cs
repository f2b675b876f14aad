using System.Text.Json;
using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.Contract;
using Alicerce.Contract.Jobs;
using Alicerce.Worker.Jobs;

namespace Alicerce.Worker.Adapters;

public sealed class StepFunctionsTask(StepFunctionsClient stepFunctions, string taskToken) : ITask
{
    public Task<bool> BeatAsync(CancellationToken cancellationToken) =>
        StillWaitsAsync(stepFunctions.SendTaskHeartbeatAsync(taskToken, cancellationToken));

    public Task<bool> SucceedAsync(WorkerResult result, CancellationToken cancellationToken) =>
        StillWaitsAsync(stepFunctions.SendTaskSuccessAsync(
            taskToken, JsonSerializer.Serialize(result, ContractJson.Default.WorkerResult), cancellationToken));

    public Task<bool> FailAsync(string error, string cause, CancellationToken cancellationToken) =>
        StillWaitsAsync(stepFunctions.SendTaskFailureAsync(taskToken, error, cause, cancellationToken));

    private static async Task<bool> StillWaitsAsync(Task call)
    {
        try
        {
            await call;
            return true;
        }
        catch (AwsCallException exception) when (exception.Code
            is AwsErrorCode.TaskTimedOut or AwsErrorCode.TaskDoesNotExist or AwsErrorCode.InvalidToken)
        {
            return false;
        }
    }
}
