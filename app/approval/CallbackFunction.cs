using System.Text.Json;
using Alicerce.Approval.Adapters;
using Alicerce.Approval.Decide;
using Alicerce.Approval.Http;
using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.Lambda.Logging;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace Alicerce.Approval;

/// <summary>
/// Takes decisions, behind an HTTP API. The handler string is
/// <c>Alicerce.Approval::Alicerce.Approval.CallbackFunction::HandleAsync</c>.
/// </summary>
public sealed class CallbackFunction
{
    private readonly DecisionEndpoint _endpoint;
    private readonly JsonLog _log;

    public CallbackFunction()
        : this(CallbackOptions.FromEnvironment(Environment.GetEnvironmentVariable))
    {
    }

    public CallbackFunction(DecisionEndpoint endpoint, JsonLog log)
    {
        _endpoint = endpoint;
        _log = log;
    }

    private CallbackFunction(CallbackOptions options)
    {
        var clock = TimeProvider.System;
        var connection = AwsConnection.FromEnvironment(clock);
        var dynamoDb = new AmazonDynamoDBClient();
        _log = new JsonLog(Console.Out, clock, options.MinimumLogLevel);
        _endpoint = new DecisionEndpoint(new DecisionDesk(
            new DynamoDbApprovals(dynamoDb, options.TableName, clock),
            new DynamoDbFileStatuses(dynamoDb, options.FilesTableName, clock),
            new StepFunctionsTasks(new StepFunctionsClient(connection)),
            new SecretSigners(new SecretsManagerClient(connection), options.SigningSecretArn, clock),
            clock,
            _log));
    }

    public async Task<Stream> HandleAsync(Stream input)
    {
        try
        {
            var call = await HttpCallReader.ReadAsync(input, CancellationToken.None);
            return Write(await AnswerAsync(call));
        }
        catch (Exception exception)
        {
            _log.Error("invocation-failed", exception);
            throw;
        }
    }

    private async Task<HttpAnswer> AnswerAsync(HttpCall call)
    {
        try
        {
            return await _endpoint.AnswerAsync(call, CancellationToken.None);
        }
        catch (Exception exception) when (exception is AwsCallException or AmazonServiceException or AmazonClientException)
        {
            // A person reads the answer: a page says more than the gateway's own error.
            _log.Error("call-failed", exception);
            return DecisionEndpoint.Trouble(call);
        }
    }

    private static MemoryStream Write(HttpAnswer answer) =>
        new(JsonSerializer.SerializeToUtf8Bytes(answer, ApprovalJsonContext.Default.HttpAnswer), writable: false);
}
