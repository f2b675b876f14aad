using System.Globalization;
using Alicerce.Contract.Jobs;
using Alicerce.Worker.Jobs;

namespace Alicerce.Worker.Formats;

/// <summary>Ends the job when a small file unpacks to more than any honest one does.</summary>
public sealed class BoundedStream(Stream inner, long limit) : Stream
{
    // Deflate reaches 1032:1 on nothing but zeros; tables and logs stay under 50:1.
    private const int HighestHonestRatio = 200;
    private const long AlwaysAllowedBytes = 64L * 1024 * 1024;
    private const long MostBytes = 512L * 1024 * 1024 * 1024;

    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public static long LimitFor(long compressedSize) =>
        Math.Min(MostBytes, Math.Max(AlwaysAllowedBytes, compressedSize * HighestHonestRatio));

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        _read += read;
        return _read <= limit
            ? read
            : throw new JobFailedException(
                WorkerError.UnreadableFile,
                string.Create(CultureInfo.InvariantCulture, $"The file unpacks to more than {limit} bytes, which no honest file of its size does."));
    }
}
