using System.Text.Json;
using Alicerce.Aws.Calls;
using Alicerce.Aws.Signing;
using Alicerce.Contract;
using Alicerce.Ingest.Adapters;
using Alicerce.Ingest.Rows;
using Alicerce.Lambda.Logging;

namespace Alicerce.Ingest;

/// <summary>
/// Writes the row of a file, for the process machine: when its work begins, and how it ended. It runs in the network of the database and calls nothing else.
/// The handler string is <c>Alicerce.Ingest::Alicerce.Ingest.RecordFunction::HandleAsync</c>.
/// </summary>
public sealed class RecordFunction
{
    private readonly IFileTable _files;
    private readonly JsonLog _log;

    public RecordFunction()
        : this(RecordOptions.FromEnvironment(Environment.GetEnvironmentVariable))
    {
    }

    public RecordFunction(IFileTable files, JsonLog log)
    {
        _files = files;
        _log = log;
    }

    private RecordFunction(RecordOptions options)
    {
        var clock = TimeProvider.System;
        _log = new JsonLog(Console.Out, clock, options.MinimumLogLevel);
        _files = new PostgresFileTable(RdsDatabase.Open(options, new DatabaseToken(AwsConnection.FromEnvironment(clock))), clock);
    }

    public async Task<Stream> HandleAsync(Stream input)
    {
        try
        {
            var file = await JsonSerializer.DeserializeAsync(input, ContractJson.Default.ProcessState)
                ?? throw new JsonException("The input is null.");
            var isWritten = await _files.TryWriteAsync(file, CancellationToken.None);
            _log.Information(
                "row-done",
                ("bucket", file.Bucket),
                ("key", file.Key),
                ("jobId", file.JobId),
                ("status", file.Status),
                ("isWritten", isWritten));
            _log.Metrics("record", new Metric(isWritten ? "Written" : "Stale", 1));
            return new MemoryStream(isWritten ? "{\"written\":true}"u8.ToArray() : "{\"written\":false}"u8.ToArray(), writable: false);
        }
        catch (Exception exception)
        {
            _log.Error("invocation-failed", exception);
            throw;
        }
    }
}
