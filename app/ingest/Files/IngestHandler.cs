using System.Diagnostics;
using Alicerce.Ingest.Content;
using Alicerce.Ingest.Events;
using Alicerce.Ingest.Logging;

namespace Alicerce.Ingest.Files;

/// <summary>The use case: for each new object, read it once and record what it is.</summary>
public sealed class IngestHandler(
    IObjectStore objects, IFileCatalog catalog, long maximumObjectBytes, TimeProvider clock, JsonLog log)
{
    public async Task<IngestSummary> HandleAsync(
        IReadOnlyList<NotificationRecord> records, CancellationToken cancellationToken)
    {
        var done = new List<IngestedRecord>();
        var failures = new List<string>();
        var ignored = 0;
        foreach (var record in records)
        {
            switch (record)
            {
                case NotificationRecord.Created { Event: var created }:
                    await ProcessAsync(created, done, failures, cancellationToken);
                    break;
                case NotificationRecord.Ignored { Reason: var reason }:
                    ignored++;
                    log.Information("record-ignored", ("reason", reason));
                    break;
                case NotificationRecord.Malformed { Where: var where, Problem: var problem }:
                    log.Warning("record-malformed", ("record", where), ("problem", problem));
                    failures.Add($"`{where}` {problem}");
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return failures.Count == 0
            ? new IngestSummary { Records = done, Ignored = ignored }
            : throw new RecordsFailedException(failures, records.Count);
    }

    private async Task ProcessAsync(
        ObjectCreated created, List<IngestedRecord> done, List<string> failures, CancellationToken cancellationToken)
    {
        try
        {
            var start = clock.GetTimestamp();
            var outcome = await IngestAsync(created, cancellationToken);
            done.Add(new IngestedRecord(created.Bucket, created.Key, outcome));
            log.Information(
                "record-done",
                ("bucket", created.Bucket),
                ("key", created.Key),
                ("versionId", created.VersionId),
                ("outcome", outcome),
                ("milliseconds", (long)clock.GetElapsedTime(start).TotalMilliseconds));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // One bad record must not cost its neighbours their turn.
            log.Error("record-failed", exception, ("bucket", created.Bucket), ("key", created.Key));
            failures.Add($"`{created.Bucket}/{created.Key}` ({exception.GetType().Name}: {exception.Message})");
        }
    }

    private async Task<IngestOutcome> IngestAsync(ObjectCreated created, CancellationToken cancellationToken)
    {
        switch (await objects.OpenAsync(created, cancellationToken))
        {
            case OpenedObject.Gone:
                return IngestOutcome.Gone;
            case OpenedObject.Superseded:
                return IngestOutcome.Superseded;
            case OpenedObject.Found found:
                using (found)
                {
                    var entry = await DescribeAsync(created, found, cancellationToken);
                    return await catalog.TryRecordAsync(entry, cancellationToken)
                        ? IngestOutcome.Recorded
                        : IngestOutcome.Stale;
                }

            default:
                throw new UnreachableException();
        }
    }

    private async Task<FileEntry> DescribeAsync(
        ObjectCreated created, OpenedObject.Found found, CancellationToken cancellationToken)
    {
        var isTooLarge = found.Size > maximumObjectBytes;
        var content = isTooLarge ? null : await ContentInspector.InspectAsync(found.Content, cancellationToken);
        return new FileEntry
        {
            Event = created,
            Status = isTooLarge ? FileStatus.TooLarge : FileStatus.Ingested,
            RecordedAt = clock.GetUtcNow(),
            Size = content?.Size ?? found.Size,
            VersionId = found.VersionId ?? created.VersionId,
            ETag = found.ETag ?? created.ETag,
            DeclaredMediaType = found.MediaType,
            Content = content,
        };
    }
}
