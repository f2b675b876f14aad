namespace Alicerce.Web.Files;

/// <summary>Forgets uploads that somebody asked for and never sent.</summary>
public sealed class UnsentUploads(IUploadStore uploads, FileTracker tracker, TimeProvider clock)
{
    /// <summary>
    /// The form is good for minutes. But an object that came in time may be processed as long as its event waits: four
    /// days in the queue, and two weeks among the dead letters.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(18);

    private const int Batch = 200;

    /// <returns>How many were forgotten.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var upload in await uploads.ListUnsentAsync(clock.GetUtcNow() - Patience, Batch, cancellationToken))
        {
            // Somebody may have sent it and never looked again: then the table knows it, and so do the uploads from now on.
            if (await tracker.RefreshAsync(upload, cancellationToken) is null)
            {
                await uploads.RemoveUnsentAsync(upload.Id, cancellationToken);
                removed++;
            }
        }

        return removed;
    }
}
