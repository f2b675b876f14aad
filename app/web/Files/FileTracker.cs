using Alicerce.Contract.Files;

namespace Alicerce.Web.Files;

/// <summary>Carries what the table of files says over to the uploads, so that lists can be searched by status.</summary>
public sealed class FileTracker(IUploadStore uploads, IFileStates states, TimeProvider clock)
{
    private const int OpenLimit = 60;
    private const int Parallelism = 12;

    /// <summary>Looks at the newest uploads that may still change.</summary>
    public async Task RefreshAsync(string? ownerId, CancellationToken cancellationToken)
    {
        var open = await uploads.ListOpenAsync(ownerId, OpenLimit, cancellationToken);
        await Parallel.ForEachAsync(
            open,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (upload, token) => await RefreshAsync(upload, token));
    }

    /// <returns>What the table says; null when it does not know the file yet.</returns>
    public async Task<FileRecord?> RefreshAsync(Upload upload, CancellationToken cancellationToken)
    {
        var record = await states.FindAsync(upload.Bucket, upload.Key, cancellationToken);
        if (record is not null && record.Status != upload.Status && FileStatusText.TryParse(record.Status, out _))
        {
            await uploads.SetStatusAsync(upload.Id, record.Status, clock.GetUtcNow(), cancellationToken);
        }

        return record;
    }
}
