using System.Text.Json;
using Alicerce.Approval.Adapters;
using Alicerce.Approval.Notify;
using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.Contract;
using Alicerce.Lambda.Logging;
using Amazon.DynamoDBv2;

namespace Alicerce.Approval;

/// <summary>
/// Asks for a decision; the process machine waits for it. The handler string is
/// <c>Alicerce.Approval::Alicerce.Approval.NotifyFunction::HandleAsync</c>.
/// </summary>
public sealed class NotifyFunction
{
    private readonly Notifier _notifier;
    private readonly JsonLog _log;

    public NotifyFunction()
        : this(NotifyOptions.FromEnvironment(Environment.GetEnvironmentVariable))
    {
    }

    public NotifyFunction(Notifier notifier, JsonLog log)
    {
        _notifier = notifier;
        _log = log;
    }

    private NotifyFunction(NotifyOptions options)
    {
        var clock = TimeProvider.System;
        var connection = AwsConnection.FromEnvironment(clock);
        var dynamoDb = new AmazonDynamoDBClient();
        _log = new JsonLog(Console.Out, clock, options.MinimumLogLevel);
        _notifier = new Notifier(
            new DynamoDbApprovals(dynamoDb, options.TableName, clock),
            new DynamoDbFileStatuses(dynamoDb, options.FilesTableName, clock),
            new SecretSigners(new SecretsManagerClient(connection), options.SigningSecretArn, clock),
            new SnsMailer(new SnsClient(connection), options.TopicArn),
            options.Callback,
            options.LinkLifetime,
            clock,
            _log);
    }

    public async Task<Stream> HandleAsync(Stream input)
    {
        try
        {
            var request = await JsonSerializer.DeserializeAsync(input, ContractJson.Default.ApprovalRequest)
                ?? throw new JsonException("The request is null.");
            await _notifier.NotifyAsync(request, CancellationToken.None);
            return new MemoryStream("{}"u8.ToArray(), writable: false);
        }
        catch (Exception exception)
        {
            _log.Error("invocation-failed", exception);
            throw;
        }
    }
}
