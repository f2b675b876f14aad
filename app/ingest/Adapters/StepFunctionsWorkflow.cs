using System.Text.Json;
using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.Contract;
using Alicerce.Contract.Jobs;
using Alicerce.Ingest.Workflows;

namespace Alicerce.Ingest.Adapters;

/// <summary>A Standard machine: an execution is named after its job, so a second start finds the first.</summary>
public sealed class StepFunctionsWorkflow(StepFunctionsClient stepFunctions, string stateMachineArn) : IWorkflow
{
    public string ExecutionArnOf(string jobId) =>
        $"{stateMachineArn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{JobId.ExecutionNameOf(jobId)}";

    public async Task StartAsync(ProcessInput input, CancellationToken cancellationToken)
    {
        try
        {
            await stepFunctions.StartExecutionAsync(
                stateMachineArn,
                JobId.ExecutionNameOf(input.JobId),
                JsonSerializer.Serialize(input, ContractJson.Default.ProcessInput),
                cancellationToken);
        }
        catch (AwsCallException exception) when (exception.Code == AwsErrorCode.ExecutionAlreadyExists)
        {
            // It ran before and has ended.
        }
    }
}
