using System.Text;

namespace Alicerce.Ingest.Content.Archives;

/// <summary>Lists a tar archive while it streams by: one header at a time is kept.</summary>
internal sealed class TarScan
{
    private const int BlockBytes = 512;
    private const int NameBytes = 100;
    private const int SizeOffset = 124;
    private const int ChecksumOffset = 148;
    private const int FieldBytes = 12;
    private const int TypeOffset = 156;
    private const int PrefixOffset = 345;
    private const int PrefixBytes = 155;

    private readonly byte[] _header = new byte[BlockBytes];
    private int _filled;
    private long _skip;
    private bool _hasEnded;
    private long _entries;
    private long _unpacked;
    private ContentWarnings _warnings;

    public ArchiveSummary Summary => new()
    {
        Entries = _entries,
        UnpackedSize = _unpacked,
        Warnings = _warnings | (_skip > 0 || _filled > 0 ? ContentWarnings.Damaged : ContentWarnings.None),
    };

    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && !_hasEnded)
        {
            if (_skip > 0)
            {
                var skipped = (int)Math.Min(_skip, bytes.Length);
                _skip -= skipped;
                bytes = bytes[skipped..];
                continue;
            }

            var taken = Math.Min(BlockBytes - _filled, bytes.Length);
            bytes[..taken].CopyTo(_header.AsSpan(_filled));
            _filled += taken;
            bytes = bytes[taken..];
            if (_filled == BlockBytes)
            {
                _filled = 0;
                ReadHeader();
            }
        }
    }

    private void ReadHeader()
    {
        if (!_header.AsSpan().ContainsAnyExcept((byte)0))
        {
            _hasEnded = true;
            return;
        }

        if (NumberAt(ChecksumOffset, 8) != Checksum() || NumberAt(SizeOffset, FieldBytes) is not (>= 0 and var size))
        {
            _warnings |= ContentWarnings.Damaged;
            _hasEnded = true;
            return;
        }

        // Long names and attributes come as entries of their own, which are no files.
        if (_header[TypeOffset] is not ((byte)'x' or (byte)'g' or (byte)'L' or (byte)'K' or (byte)'5'))
        {
            _entries++;
            _unpacked = size > long.MaxValue - _unpacked ? long.MaxValue : _unpacked + size;
        }

        var prefix = TextAt(PrefixOffset, PrefixBytes);
        var name = TextAt(0, NameBytes);
        _warnings |= EntryName.IsUnsafe(prefix.Length > 0 ? $"{prefix}/{name}" : name) ? ContentWarnings.UnsafeEntryName : ContentWarnings.None;
        _skip = size > long.MaxValue - BlockBytes ? long.MaxValue : (size + BlockBytes - 1) / BlockBytes * BlockBytes;
    }

    private long Checksum()
    {
        long sum = 0;
        for (var i = 0; i < BlockBytes; i++)
        {
            sum += i is >= ChecksumOffset and < ChecksumOffset + 8 ? ' ' : _header[i];
        }

        return sum;
    }

    // Octal text, or binary when the first bit is set.
    private long NumberAt(int offset, int length)
    {
        var field = _header.AsSpan(offset, length);
        if ((field[0] & 0x80) != 0)
        {
            long value = 0;
            foreach (var part in field[^8..])
            {
                value = (value << 8) | part;
            }

            return value;
        }

        long number = 0;
        foreach (var character in Encoding.ASCII.GetString(field).Trim(' ', '\0'))
        {
            if (character is < '0' or > '7')
            {
                return -1;
            }

            number = (number * 8) + (character - '0');
        }

        return number;
    }

    private string TextAt(int offset, int length)
    {
        var field = _header.AsSpan(offset, length);
        var end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }
}
