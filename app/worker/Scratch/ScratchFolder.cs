using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Alicerce.Contract.Jobs;
using Alicerce.Worker.Jobs;

namespace Alicerce.Worker.Scratch;

/// <summary>
/// The folder of one job on the scratch disk. What an earlier try of the same job left there is removed first, and the
/// folder is removed when the job ends.
/// </summary>
public sealed class ScratchFolder : IAsyncDisposable
{
    // Results are smaller than their source; this is for those of small ones, and for the log.
    private const long ReserveBytes = 64L * 1024 * 1024;

    private const int BufferBytes = 1024 * 1024;

    private readonly string _path;
    private readonly Func<string, long> _freeBytes;

    /// <param name="root">The scratch disk.</param>
    /// <param name="jobId">Names the folder.</param>
    /// <param name="freeBytes">How much room a path has; null asks the file system.</param>
    public ScratchFolder(string root, string jobId, Func<string, long>? freeBytes = null)
    {
        _path = Path.Combine(root, "jobs", jobId);
        _freeBytes = freeBytes ?? (path => new DriveInfo(path).AvailableFreeSpace);
        Clean();
        Directory.CreateDirectory(_path);
    }

    /// <summary>A path in this folder.</summary>
    public string PathOf(string name) => Path.Combine(_path, name);

    /// <summary>Copies the object to this folder and hashes it on the way.</summary>
    public async Task<SourceFile> FetchAsync(OpenedSource opened, CancellationToken cancellationToken)
    {
        var free = _freeBytes(_path);
        if (opened.Size + ReserveBytes > free)
        {
            throw new JobFailedException(
                WorkerError.ScratchFull,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file has {opened.Size} bytes and the scratch disk has {free} left. Give the worker a larger one."));
        }

        var path = PathOf("source");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var size = 0L;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            await using var file = new FileStream(
                path,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    Options = FileOptions.Asynchronous,
                    BufferSize = 0,
                });
            int read;
            while ((read = await opened.Content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                size += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return size == opened.Size
            ? new SourceFile(path, size, Convert.ToHexStringLower(hash.GetHashAndReset()))
            : throw new IOException($"The object has {opened.Size} bytes, and {size} of them arrived.");
    }

    public ValueTask DisposeAsync()
    {
        Clean();
        return ValueTask.CompletedTask;
    }

    private void Clean()
    {
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }
    }
}
