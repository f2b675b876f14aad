using System.Buffers;
using System.Globalization;
using System.Text;

namespace Alicerce.Engine.Render;

/// <summary>
/// Passes JSON on, with the marks that turn or hide writing as <c>\u202e</c>: the text is the same to every reader, and
/// nothing in a terminal is. The writer of .NET leaves these marks as they are.
/// </summary>
internal sealed class VisibleJson(Stream output) : Stream
{
    // In UTF-8 each of them begins with one of these bytes, and has three.
    private const int BytesOfOne = 3;
    private static readonly SearchValues<byte> Starts = SearchValues.Create(0xe2, 0xef);

    private readonly byte[] _held = new byte[BytesOfOne];
    private int _heldLength;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_heldLength == 0)
            {
                var start = buffer.IndexOfAny(Starts);
                var plain = start < 0 ? buffer : buffer[..start];
                output.Write(plain);
                buffer = buffer[plain.Length..];
                if (buffer.IsEmpty)
                {
                    return;
                }
            }

            _held[_heldLength++] = buffer[0];
            buffer = buffer[1..];
            if (_heldLength == BytesOfOne)
            {
                WriteHeld();
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void WriteHeld()
    {
        var character = Encoding.UTF8.GetString(_held)[0];
        if (SafeText.IsUnsafe(character))
        {
            output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")));
        }
        else
        {
            output.Write(_held);
        }

        _heldLength = 0;
    }
}
