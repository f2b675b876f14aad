namespace Alicerce.Ingest.Adapters;

/// <summary>The content of an object, read on from where a connection broke instead of from the beginning.</summary>
internal sealed class ResumingStream(Stream first, long length, Func<long, CancellationToken, Task<Stream>> reopenAt) : Stream
{
    /// <summary>In a row: a connection that brings bytes before it breaks is progress.</summary>
    private const int MaximumFailures = 4;

    private Stream _current = first;
    private long _position;
    private int _failures;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position == length || buffer.IsEmpty)
        {
            return 0;
        }

        while (true)
        {
            try
            {
                var count = await _current.ReadAsync(buffer, cancellationToken);
                if (count == 0)
                {
                    throw new EndOfStreamException($"The object ends after {_position} of {length} bytes.");
                }

                _position += count;
                _failures = 0;
                return count;
            }
            catch (Exception exception) when (
                exception is IOException or HttpRequestException
                && !cancellationToken.IsCancellationRequested
                && ++_failures <= MaximumFailures)
            {
                await _current.DisposeAsync();
                _current = await reopenAt(_position, cancellationToken);
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");

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
            _current.Dispose();
        }

        base.Dispose(disposing);
    }
}
