using System.Diagnostics;
using System.Text.Json;
using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.Ingest.Adapters;
using Alicerce.Ingest.Deliveries;
using Alicerce.Ingest.Events;
using Alicerce.Ingest.Files;
using Alicerce.Lambda.Logging;

namespace Alicerce.Ingest;

/// <summary>
/// What AWS Lambda starts. Streams in and out need no AWS runtime package; the handler string is
/// <c>Alicerce.Ingest::Alicerce.Ingest.Function::HandleAsync</c>.
/// </summary>
public sealed class Function
{
    private readonly DeliveryHandler _handler;
    private readonly JsonLog _log;

    public Function()
        : this(IngestOptions.FromEnvironment(Environment.GetEnvironmentVariable))
    {
    }

    public Function(DeliveryHandler handler, JsonLog log)
    {
        _handler = handler;
        _log = log;
    }

    private Function(IngestOptions options)
    {
        var clock = TimeProvider.System;
        var connection = AwsConnection.FromEnvironment(clock);
        var dynamoDb = new DynamoDbClient(connection);
        _log = new JsonLog(Console.Out, clock, options.MinimumLogLevel);
        var ingest = new FileIngest(
            new DynamoDbClaims(dynamoDb, options.IdempotencyTableName, clock),
            new S3ObjectStore(new S3Client(connection)),
            new DynamoDbFileCatalog(dynamoDb, options.TableName),
            options.StateMachineArn is { } arn
                ? new StepFunctionsWorkflow(new StepFunctionsClient(connection), arn)
                : null,
            new IngestLimits
            {
                MaximumObjectBytes = options.MaximumObjectBytes,
                FullReadBytes = options.FullReadBytes,
                Accepted = options.Accepted,
                RecordInDatabase = options.RecordInDatabase,
            },
            clock,
            _log);
        _handler = new DeliveryHandler(ingest, options.Timeout, clock, _log);
    }

    public async Task<Stream> HandleAsync(Stream input)
    {
        try
        {
            var answer = await DeliveryReader.ReadAsync(input, CancellationToken.None) switch
            {
                Delivery.Batch batch => JsonSerializer.SerializeToUtf8Bytes(
                    await _handler.HandleAsync(batch, CancellationToken.None), IngestJsonContext.Default.BatchAnswer),
                Delivery.Notification notification => JsonSerializer.SerializeToUtf8Bytes(
                    await _handler.HandleAsync(notification, CancellationToken.None), IngestJsonContext.Default.IngestSummary),
                _ => throw new UnreachableException(),
            };
            return new MemoryStream(answer, writable: false);
        }
        catch (Exception exception)
        {
            _log.Error("invocation-failed", exception);
            throw;
        }
    }
}
