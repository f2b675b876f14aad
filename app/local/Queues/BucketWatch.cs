using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Alicerce.Lambda.Logging;
using Alicerce.Local.Journals;
using Alicerce.ObjectStore;
using Amazon.S3;
using Amazon.S3.Model;

namespace Alicerce.Local.Queues;

/// <summary>
/// Finds new objects in a bucket that tells nobody about them: it lists them again and again, and remembers what it has
/// announced. An event is in the queue before its object counts as announced, and comes out the same when a crash makes
/// it come twice; so nothing is missed, and nothing is processed twice.
/// </summary>
internal sealed class BucketWatch(
    IAmazonS3 s3, string bucket, string prefix, KeyedJournal announced, IObjectEvents queue, TimeProvider clock,
    JsonLog log)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(2);

    /// <summary>A long list is read less often: a tenth of the time goes into it at most.</summary>
    private const int PauseFactor = 9;

    /// <summary>Watches until it is stopped.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var start = clock.GetTimestamp();
            try
            {
                await LookAsync(cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                log.Error("bucket-not-listed", exception, ("bucket", bucket));
            }

            var pause = clock.GetElapsedTime(start) * PauseFactor;
            await Task.Delay(pause > ShortestPause ? pause : ShortestPause, clock, cancellationToken);
        }
    }

    /// <summary>Announces what is new, once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        var request = new ListObjectsV2Request { BucketName = bucket, Prefix = prefix };
        ListObjectsV2Response page;
        do
        {
            page = await s3.ListObjectsV2Async(request, cancellationToken);
            foreach (var entry in page.S3Objects ?? [])
            {
                present.Add(entry.Key);
                if (!IsAnnounced(entry.Key, entry.ETag, entry.LastModified))
                {
                    await AnnounceAsync(entry.Key, cancellationToken);
                }
            }

            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);

        foreach (var key in announced.Items.Keys.Where(key => !present.Contains(key)).ToList())
        {
            announced.Set(key, null);
        }
    }

    private async Task AnnounceAsync(string key, CancellationToken cancellationToken)
    {
        GetObjectMetadataResponse found;
        try
        {
            found = await s3.GetObjectMetadataAsync(bucket, key, cancellationToken);
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return;
        }

        if (IsAnnounced(key, found.ETag, found.LastModified))
        {
            return;
        }

        var time = SecondOf(found.LastModified);
        var created = new ObjectCreatedEvent
        {
            Bucket = bucket,
            Key = key,
            VersionId = found.VersionId is null or "" or "null" ? null : found.VersionId,
            ETag = found.ETag.Trim('"'),
            Size = found.ContentLength,
            Sequencer = SequencerAfter(key, time),
            Operation = "Put",
            Time = time,
        };
        queue.Prepare(created);
        announced.Set(key, new JsonObject
        {
            ["etag"] = created.ETag,
            ["time"] = time.UtcTicks,
            ["sequencer"] = created.Sequencer,
        });
        queue.Publish(created);
    }

    private bool IsAnnounced(string key, string etag, DateTime? modified) => announced.Items.TryGetValue(key, out var known)
        && (string?)known["etag"] == etag.Trim('"')
        && (long)known["time"]! == SecondOf(modified).UtcTicks;

    // It depends on nothing but the object and what was announced before.
    private string SequencerAfter(string key, DateTimeOffset time)
    {
        var earlier = announced.Items.TryGetValue(key, out var known)
            ? long.Parse((string)known["sequencer"]!, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : 0;
        return Math.Max(time.UtcTicks, earlier + 1).ToString("X16", CultureInfo.InvariantCulture);
    }

    // Lists know parts of seconds, and answers about one object do not.
    private static DateTimeOffset SecondOf(DateTime? modified)
    {
        var time = (modified ?? throw new UnreachableException()).ToUniversalTime();
        return new DateTimeOffset(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }
}
