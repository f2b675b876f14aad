using System.Text.Json.Nodes;
using Alicerce.Aws.Calls;

namespace Alicerce.Aws.Services;

/// <summary>Starts executions and answers tasks that wait for a token.</summary>
public sealed class StepFunctionsClient(AwsConnection connection)
{
    private const int MaximumErrorLength = 256;
    private const int MaximumCauseLength = 32_768;

    private readonly JsonProtocol _protocol = new(connection, AwsService.StepFunctions, "AWSStepFunctions", "1.0");

    /// <summary>
    /// On a Standard machine the same name with the same input is the same execution; a name that is taken otherwise
    /// fails with <see cref="AwsErrorCode.ExecutionAlreadyExists"/>.
    /// </summary>
    /// <returns>The ARN of the execution.</returns>
    public async Task<string> StartExecutionAsync(
        string stateMachineArn, string name, string input, CancellationToken cancellationToken)
    {
        var answer = await _protocol.CallAsync(
            "StartExecution",
            new JsonObject { ["stateMachineArn"] = stateMachineArn, ["name"] = name, ["input"] = input },
            cancellationToken);
        return answer.GetProperty("executionArn").GetString()!;
    }

    public Task SendTaskSuccessAsync(string taskToken, string output, CancellationToken cancellationToken) =>
        _protocol.CallAsync(
            "SendTaskSuccess", new JsonObject { ["taskToken"] = taskToken, ["output"] = output }, cancellationToken);

    /// <summary>Error and cause are cut to what the service takes.</summary>
    public Task SendTaskFailureAsync(string taskToken, string error, string cause, CancellationToken cancellationToken) =>
        _protocol.CallAsync(
            "SendTaskFailure",
            new JsonObject
            {
                ["taskToken"] = taskToken,
                ["error"] = Cut(error, MaximumErrorLength),
                ["cause"] = Cut(cause, MaximumCauseLength),
            },
            cancellationToken);

    public Task SendTaskHeartbeatAsync(string taskToken, CancellationToken cancellationToken) =>
        _protocol.CallAsync("SendTaskHeartbeat", new JsonObject { ["taskToken"] = taskToken }, cancellationToken);

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        // Half of a surrogate pair is no text.
        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }
}
