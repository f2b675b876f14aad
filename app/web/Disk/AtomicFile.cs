namespace Alicerce.Web.Disk;

/// <summary>Replaces a whole file, so that a reader sees the old content or the new, never a part.</summary>
internal static class AtomicFile
{
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var next = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            await using (var file = new FileStream(next, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(content, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(next, path, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }
}
