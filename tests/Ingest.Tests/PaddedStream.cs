namespace Alicerce.Ingest.Tests;

/// <summary>A beginning and an end with zeros between them; it takes no memory.</summary>
internal sealed class PaddedStream(byte[] beginning, byte[] end, long length) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - Position);
        buffer[..count].Clear();
        Place(beginning, 0, buffer[..count]);
        Place(end, length - end.Length, buffer[..count]);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // The part of the bytes, which stand at an offset, that lies in the window at the position.
    private void Place(byte[] bytes, long offset, Span<byte> window)
    {
        var first = Math.Max(offset, Position);
        var last = Math.Min(offset + bytes.Length, Position + window.Length);
        if (first < last)
        {
            bytes.AsSpan((int)(first - offset), (int)(last - first)).CopyTo(window[(int)(first - Position)..]);
        }
    }
}
