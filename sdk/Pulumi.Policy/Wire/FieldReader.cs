using System.Buffers.Binary;

namespace Pulumi.Policy.Wire;

/// <summary>Walks the fields of one encoded protobuf message without building any object for them.</summary>
internal ref struct FieldReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _position;

    /// <summary>Number of the field that was read last.</summary>
    public int Field { get; private set; }

    /// <summary>Whether the field carries bytes: a string, a message, a packed list.</summary>
    public bool IsBytes { get; private set; }

    /// <summary>Where the bytes of the field begin, when <see cref="IsBytes"/>.</summary>
    public int Start { get; private set; }

    /// <summary>How many bytes the field has, when <see cref="IsBytes"/>.</summary>
    public int Length { get; private set; }

    /// <summary>The number of the field, when it is not <see cref="IsBytes"/>; raw bits for doubles.</summary>
    public ulong Scalar { get; private set; }

    public readonly ReadOnlySpan<byte> Bytes => _data.Slice(Start, Length);

    public bool Read()
    {
        if (_position >= _data.Length)
        {
            return false;
        }

        var tag = ReadVarint();
        Field = (int)Math.Min(tag >> 3, int.MaxValue);
        IsBytes = false;
        switch (tag & 7)
        {
            case 0:
                Scalar = ReadVarint();
                break;
            case 1:
                Scalar = BinaryPrimitives.ReadUInt64LittleEndian(Take(8));
                break;
            case 2:
                var length = ReadVarint();
                if (length > (ulong)(_data.Length - _position))
                {
                    throw new MalformedValueException("a field is longer than the message that holds it");
                }

                IsBytes = true;
                Start = _position;
                Length = (int)length;
                _position += Length;
                break;
            case 5:
                Scalar = BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
                break;
            default:
                throw new MalformedValueException($"wire type {tag & 7} is not one that protobuf version 3 writes");
        }

        return true;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _data.Length - _position)
        {
            throw new MalformedValueException("the message ends in the middle of a number");
        }

        var bytes = _data.Slice(_position, count);
        _position += count;
        return bytes;
    }

    private ulong ReadVarint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (_position >= _data.Length)
            {
                throw new MalformedValueException("the message ends in the middle of a number");
            }

            var next = _data[_position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new MalformedValueException("a number is longer than 64 bits");
    }
}
