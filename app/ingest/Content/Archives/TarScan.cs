using System.Globalization;
using System.Text;

namespace Alicerce.Ingest.Content.Archives;

/// <summary>Lists a tar archive while it streams by: one header at a time is kept, and what stands before it for its name.</summary>
internal sealed class TarScan(EntryList list)
{
    private const int BlockBytes = 512;
    private const int NameBytes = 100;
    private const int SizeOffset = 124;
    private const int ChecksumOffset = 148;
    private const int FieldBytes = 12;
    private const int TypeOffset = 156;
    private const int LinkOffset = 157;
    private const int PrefixOffset = 345;
    private const int PrefixBytes = 155;

    // Long names are before the header of their entry, as the data of an entry of their own.
    private const int MaximumAttributeBytes = 16 * 1024;

    private byte[] _attributes = [];
    private int _attributesKept;
    private readonly byte[] _header = new byte[BlockBytes];
    private int _filled;
    private long _skip;
    private bool _hasEnded;
    private bool _isDamaged;
    private byte _attributeType;
    private long _attributeBytes;
    private string? _longName;
    private string? _longLink;
    private long? _longSize;

    public ArchiveSummary Summary => new()
    {
        Entries = list.Count,
        UnpackedSize = list.UnpackedSize,
        Names = list.Names,
        Warnings = list.Warnings | (_isDamaged || _skip > 0 || _filled > 0 ? ContentWarnings.Damaged : ContentWarnings.None),
    };

    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && !_hasEnded)
        {
            if (_skip > 0)
            {
                var skipped = (int)Math.Min(_skip, bytes.Length);
                KeepAttributes(bytes[..skipped]);
                _skip -= skipped;
                bytes = bytes[skipped..];
                if (_skip == 0)
                {
                    ReadAttributes();
                }

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
            _isDamaged = true;
            _hasEnded = true;
            return;
        }

        var type = _header[TypeOffset];
        if (type is (byte)'x' or (byte)'g' or (byte)'L' or (byte)'K')
        {
            _attributeType = type;
            _attributeBytes = size;
            _attributesKept = 0;
        }
        else
        {
            size = _longSize ?? size;
            AddEntry(type, size);
            _attributeType = 0;
            (_longName, _longLink, _longSize) = (null, null, null);
        }

        _skip = size > long.MaxValue - BlockBytes ? long.MaxValue : (size + BlockBytes - 1) / BlockBytes * BlockBytes;
    }

    private void AddEntry(byte type, long size)
    {
        var prefix = TextAt(PrefixOffset, PrefixBytes);
        var name = _longName ?? (prefix.Length > 0 ? $"{prefix}/{TextAt(0, NameBytes)}" : TextAt(0, NameBytes));
        var isFolder = type == '5' || name.EndsWith('/');
        list.Add(isFolder ? $"{name.TrimEnd('/')}/" : name, size);
        var link = _longLink ?? TextAt(LinkOffset, NameBytes);
        // A hard link names an entry from the root of the archive; a device is nothing that anybody uploads.
        var leadsOutside = type switch
        {
            (byte)'1' => EntryName.LeadsOutside("", link),
            (byte)'2' => EntryName.LeadsOutside(name, link),
            (byte)'3' or (byte)'4' => true,
            _ => false,
        };
        list.Warn(leadsOutside, ContentWarnings.UnsafeEntryName);
    }

    private void KeepAttributes(ReadOnlySpan<byte> bytes)
    {
        if (_attributeType == 0)
        {
            return;
        }

        _attributes = _attributes.Length == 0 ? new byte[MaximumAttributeBytes] : _attributes;
        var kept = (int)Math.Min(Math.Min(_attributeBytes, MaximumAttributeBytes) - _attributesKept, bytes.Length);
        bytes[..kept].CopyTo(_attributes.AsSpan(_attributesKept));
        _attributesKept += kept;
    }

    private void ReadAttributes()
    {
        var bytes = _attributes.AsSpan(0, _attributesKept);
        switch (_attributeType)
        {
            case (byte)'L':
                _longName = Encoding.UTF8.GetString(bytes.TrimEnd((byte)0));
                break;
            case (byte)'K':
                _longLink = Encoding.UTF8.GetString(bytes.TrimEnd((byte)0));
                break;
            case (byte)'x':
                ReadRecords(bytes);
                break;
        }

        _attributeType = 0;
    }

    // Each record is its own length in decimal, a space, `name=value` and the end of a line.
    private void ReadRecords(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)' ') is > 0 and var space
            && int.TryParse(bytes[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length > space + 1
            && length <= bytes.Length)
        {
            var record = bytes[(space + 1)..(length - 1)];
            bytes = bytes[length..];
            if (record.IndexOf((byte)'=') is not (> 0 and var equals))
            {
                continue;
            }

            var value = record[(equals + 1)..];
            if (record[..equals].SequenceEqual("path"u8))
            {
                _longName = Encoding.UTF8.GetString(value);
            }
            else if (record[..equals].SequenceEqual("linkpath"u8))
            {
                _longLink = Encoding.UTF8.GetString(value);
            }
            else if (record[..equals].SequenceEqual("size"u8)
                && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                _longSize = size;
            }
        }
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
