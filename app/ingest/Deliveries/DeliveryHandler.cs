using System.Collections.Concurrent;
using System.Diagnostics;
using Alicerce.Ingest.Events;
using Alicerce.Ingest.Files;
using Alicerce.Lambda.Logging;

namespace Alicerce.Ingest.Deliveries;

/// <summary>Gives every record of a delivery its turn: a bad one costs its neighbours nothing.</summary>
public sealed class DeliveryHandler(FileIngest ingest, TimeSpan timeout, TimeProvider clock, JsonLog log)
{
    private const string MetricsFunction = "ingest";

    /// <summary>The work on a file is waiting for most of its time.</summary>
    private const int Parallelism = 4;

    /// <summary>What is left for giving claims back and for the answer when the time is over.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(3);

    /// <returns>The answer of a notification.</returns>
    /// <exception cref="RecordsFailedException">A record failed; the whole event has to come again.</exception>
    public async Task<IngestSummary> HandleAsync(Delivery.Notification notification, CancellationToken cancellationToken)
    {
        var results = await ProcessAsync(notification.Records, cancellationToken);
        var failures = results.Where(result => result.Failure is not null).Select(result => result.Failure!).ToList();
        return failures.Count == 0
            ? new IngestSummary
            {
                Records = [.. results.Where(result => result.Done is not null).Select(result => result.Done!)],
                Ignored = results.Count(result => result.Done is null),
            }
            : throw new RecordsFailedException(failures, results.Length);
    }

    /// <returns>The messages that have to come again.</returns>
    public async Task<BatchAnswer> HandleAsync(Delivery.Batch batch, CancellationToken cancellationToken)
    {
        var records = batch.Messages.SelectMany(message => message.Records.Select(record => (message.Id, Record: record))).ToList();
        var results = await ProcessAsync([.. records.Select(entry => entry.Record)], cancellationToken);
        var failed = records.Zip(results).Where(pair => pair.Second.Failure is not null).Select(pair => pair.First.Id);
        return new BatchAnswer([.. failed.Distinct().Select(id => new BatchItemFailure(id))]);
    }

    private async Task<Result[]> ProcessAsync(IReadOnlyList<NotificationRecord> records, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var deadline = clock.GetUtcNow() + timeout;
        using var outOfTime = new CancellationTokenSource(timeout > Reserve * 2 ? timeout - Reserve : timeout / 2, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, outOfTime.Token);
        var counts = new InvocationCounts();
        var results = new Result[records.Count];

        // One event twice in one delivery is one piece of work.
        var twins = new ConcurrentDictionary<string, Lazy<Task<Result>>>();
        await Parallel.ForAsync(
            0,
            records.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (index, _) => results[index] = records[index] switch
            {
                NotificationRecord.Created { Event: var created } => await twins.GetOrAdd(
                    created.IdempotencyKey,
                    _ => new(() => ProcessAsync(created, deadline, counts, linked.Token))).Value,
                NotificationRecord.Ignored { Reason: var reason } => Ignore(reason, counts),
                NotificationRecord.Malformed malformed => Refuse(malformed, counts),
                _ => throw new UnreachableException(),
            });

        cancellationToken.ThrowIfCancellationRequested();
        log.Metrics(MetricsFunction, counts.ToMetrics(clock.GetElapsedTime(start)));
        return results;
    }

    private async Task<Result> ProcessAsync(
        ObjectCreated created, DateTimeOffset deadline, InvocationCounts counts, CancellationToken cancellationToken)
    {
        try
        {
            var start = clock.GetTimestamp();
            cancellationToken.ThrowIfCancellationRequested();
            var outcome = await ingest.IngestAsync(created, deadline, cancellationToken);
            counts.Add(outcome);
            log.Information(
                "record-done",
                ("bucket", created.Bucket),
                ("key", created.Key),
                ("versionId", created.VersionId),
                ("jobId", created.JobId),
                ("outcome", outcome),
                ("milliseconds", (long)clock.GetElapsedTime(start).TotalMilliseconds));
            return new Result(new IngestedRecord(created.Bucket, created.Key, outcome), null);
        }
        catch (Exception exception)
        {
            counts.AddFailure();
            log.Error("record-failed", exception, ("bucket", created.Bucket), ("key", created.Key), ("jobId", created.JobId));
            return new Result(null, $"`{created.Bucket}/{created.Key}` ({exception.GetType().Name}: {exception.Message})");
        }
    }

    private Result Ignore(string reason, InvocationCounts counts)
    {
        counts.AddIgnored();
        log.Information("record-ignored", ("reason", reason));
        return new Result(null, null);
    }

    private Result Refuse(NotificationRecord.Malformed malformed, InvocationCounts counts)
    {
        counts.AddFailure();
        log.Warning("record-malformed", ("record", malformed.Where), ("problem", malformed.Problem));
        return new Result(null, $"`{malformed.Where}` {malformed.Problem}");
    }

    // Neither means ignored.
    private sealed record Result(IngestedRecord? Done, string? Failure);
}
