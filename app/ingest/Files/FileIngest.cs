using System.Diagnostics;
using Alicerce.Contract.Files;
using Alicerce.Contract.Jobs;
using Alicerce.Ingest.Claims;
using Alicerce.Ingest.Content;
using Alicerce.Ingest.Events;
using Alicerce.Ingest.Workflows;
using Alicerce.Lambda.Logging;

namespace Alicerce.Ingest.Files;

/// <summary>
/// The use case: read a new object once, record what it is, start its job. Each step may happen twice without harm, so
/// a crash between two of them loses nothing.
/// </summary>
public sealed class FileIngest(
    IClaims claims,
    IObjectStore objects,
    IFileCatalog catalog,
    IWorkflow? workflow,
    IngestLimits limits,
    TimeProvider clock,
    JsonLog log)
{
    public async Task<IngestOutcome> IngestAsync(
        ObjectCreated created, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        switch (await claims.TryClaimAsync(created.IdempotencyKey, deadline, cancellationToken))
        {
            case ClaimAnswer.AlreadyDone:
                return IngestOutcome.Duplicate;
            case ClaimAnswer.InProgress:
                throw new WorkInProgressException(created.Bucket, created.Key);
            case ClaimAnswer.Taken { Claim: var claim }:
                return await IngestClaimedAsync(claim, created, cancellationToken);
            default:
                throw new UnreachableException();
        }
    }

    private async Task<IngestOutcome> IngestClaimedAsync(
        Claim claim, ObjectCreated created, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await IngestOnceAsync(created, cancellationToken);
            await claims.CompleteAsync(claim, outcome.ToString(), cancellationToken);
            return outcome;
        }
        catch (Exception)
        {
            await ReleaseAsync(claim, created);
            throw;
        }
    }

    // The time for the work may be over; there is always some left for giving it back.
    private async Task ReleaseAsync(Claim claim, ObjectCreated created)
    {
        try
        {
            await claims.ReleaseAsync(claim, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // What made the work fail matters more, and the claim ends at its deadline.
            log.Error("claim-not-released", exception, ("bucket", created.Bucket), ("key", created.Key));
        }
    }

    private async Task<IngestOutcome> IngestOnceAsync(ObjectCreated created, CancellationToken cancellationToken)
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
                    return await RecordAsync(await DescribeAsync(created, found, cancellationToken), cancellationToken);
                }

            default:
                throw new UnreachableException();
        }
    }

    private async Task<IngestOutcome> RecordAsync(FileEntry entry, CancellationToken cancellationToken)
    {
        var answer = await catalog.RecordAsync(entry, cancellationToken);
        if (answer == RecordAnswer.Newer)
        {
            return IngestOutcome.Stale;
        }

        // Also when the entry was there: whoever wrote it may have died before the job was started.
        if (workflow is not null && entry.Status == FileStatus.Ingested)
        {
            await workflow.StartAsync(ToInput(entry), cancellationToken);
        }

        return answer == RecordAnswer.Written ? IngestOutcome.Recorded : IngestOutcome.Duplicate;
    }

    private async Task<FileEntry> DescribeAsync(
        ObjectCreated created, OpenedObject.Found found, CancellationToken cancellationToken)
    {
        var isTooLarge = found.Size > limits.MaximumObjectBytes;
        var content = isTooLarge ? null : await ContentInspector.InspectAsync(ToSource(created, found), cancellationToken);
        var status = content is null ? FileStatus.TooLarge
            : limits.Accepted.TakesContent(content.MediaType) ? FileStatus.Ingested
            : FileStatus.Rejected;
        return new FileEntry
        {
            Event = created,
            JobId = created.JobId,
            ExecutionArn = status == FileStatus.Ingested ? workflow?.ExecutionArnOf(created.JobId) : null,
            Status = status,
            Error = status == FileStatus.Rejected ? IngestError.TypeNotAccepted : null,
            RecordedAt = clock.GetUtcNow(),
            Size = content?.Size ?? found.Size,
            VersionId = found.VersionId ?? created.VersionId,
            ETag = found.ETag ?? created.ETag,
            DeclaredMediaType = found.MediaType,
            Content = content,
        };
    }

    private ContentSource ToSource(ObjectCreated created, OpenedObject.Found found) => new()
    {
        Content = found.Content,
        Size = found.Size,
        Name = created.Key,
        ReadRangeAsync = found.ReadRangeAsync,
        FullReadBytes = limits.FullReadBytes,
    };

    private ProcessInput ToInput(FileEntry entry) => new()
    {
        Pk = FileItem.PartitionKeyOf(entry.Event.Bucket, entry.Event.Key),
        Bucket = entry.Event.Bucket,
        Key = entry.Event.Key,
        VersionId = entry.VersionId ?? "",
        Etag = entry.ETag ?? "",
        Sequencer = entry.Event.Sequencer.Order,
        Size = entry.Size,
        MediaType = entry.Content?.MediaType ?? "",
        Sha256 = entry.Content?.Sha256 ?? "",
        JobId = entry.JobId,
        RecordInDatabase = limits.RecordInDatabase,
    };
}
