namespace Alicerce.AwsPeers;

/// <summary>A pattern, repeated up to a length, handed out in pieces of limited size; it takes no memory.</summary>
public sealed class PatternStream(byte[] pattern, long length, int maximumRead) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(Math.Min(buffer.Length, maximumRead), length - _position);
        for (var written = 0; written < count;)
        {
            var offset = (int)((_position + written) % pattern.Length);
            var piece = pattern.AsSpan(offset, Math.Min(pattern.Length - offset, count - written));
            piece.CopyTo(buffer[written..]);
            written += piece.Length;
        }

        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => _position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
