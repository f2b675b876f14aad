using System.Text.Json;
using Alicerce.Ingest.Adapters;
using Alicerce.Ingest.Events;
using Alicerce.Ingest.Files;
using Alicerce.Ingest.Logging;
using Amazon.DynamoDBv2;
using Amazon.S3;

namespace Alicerce.Ingest;

/// <summary>
/// What AWS Lambda starts. Streams in and out need no AWS runtime package; the handler string is
/// <c>Alicerce.Ingest::Alicerce.Ingest.Function::HandleAsync</c>.
/// </summary>
public sealed class Function
{
    private readonly IngestHandler _handler;
    private readonly JsonLog _log;

    public Function()
        : this(IngestOptions.FromEnvironment(Environment.GetEnvironmentVariable))
    {
    }

    public Function(IngestHandler handler, JsonLog log)
    {
        _handler = handler;
        _log = log;
    }

    private Function(IngestOptions options)
    {
        _log = new JsonLog(Console.Out, TimeProvider.System, options.MinimumLogLevel);
        _handler = new IngestHandler(
            new S3ObjectStore(new AmazonS3Client()),
            new DynamoDbFileCatalog(new AmazonDynamoDBClient(), options.TableName),
            options.MaximumObjectBytes,
            TimeProvider.System,
            _log);
    }

    public async Task<Stream> HandleAsync(Stream input)
    {
        try
        {
            var records = await S3NotificationReader.ReadAsync(input, CancellationToken.None);
            var summary = await _handler.HandleAsync(records, CancellationToken.None);

            return new MemoryStream(
                JsonSerializer.SerializeToUtf8Bytes(summary, IngestJsonContext.Default.IngestSummary), writable: false);
        }
        catch (Exception exception)
        {
            _log.Error("invocation-failed", exception);
            throw;
        }
    }
}
