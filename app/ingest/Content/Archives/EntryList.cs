using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Alicerce.Ingest.Content.Archives;

/// <summary>
/// Collects what is in an archive: the names of the first entries as they can be shown, and what is wrong with any. It
/// takes the same memory for ten entries and for ten million.
/// </summary>
internal sealed class EntryList
{
    public const int MaximumNames = 200;

    /// <summary>Of all names together, in UTF-8: an item of the table must have room for much else.</summary>
    public const int MaximumNameBytes = 16 * 1024;

    public const int MaximumNameLength = 300;

    /// <summary>Names beyond so many are compared with these alone.</summary>
    private const int MaximumCompared = 100_000;

    private readonly List<string> _names = [];
    private readonly HashSet<long> _seen = [];
    private int _bytes;

    public IReadOnlyList<string> Names => _names;

    /// <summary>Files and links; folders are part of their names.</summary>
    public long Count { get; private set; }

    public long UnpackedSize { get; private set; }

    public ContentWarnings Warnings { get; private set; }

    public void Add(string name, long unpackedSize)
    {
        Warn(EntryName.IsUnsafe(name), ContentWarnings.UnsafeEntryName);
        Warn(IsDuplicate(name), ContentWarnings.DuplicateEntryName);
        if (name.EndsWith('/'))
        {
            return;
        }

        Count++;
        UnpackedSize = unpackedSize > long.MaxValue - UnpackedSize ? long.MaxValue : UnpackedSize + unpackedSize;
        var shown = EntryName.Show(name, MaximumNameLength);
        var bytes = Encoding.UTF8.GetByteCount(shown) + 1;
        if (_names.Count < MaximumNames && _bytes + bytes <= MaximumNameBytes)
        {
            _names.Add(shown);
            _bytes += bytes;
        }
    }

    public void Warn(bool isSo, ContentWarnings warning) => Warnings |= isSo ? warning : ContentWarnings.None;

    // A part of a hash stands for the name: a name may be long, and there may be many.
    private bool IsDuplicate(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(name.AsSpan()), hash);
        var part = BinaryPrimitives.ReadInt64LittleEndian(hash);
        return _seen.Count < MaximumCompared ? !_seen.Add(part) : _seen.Contains(part);
    }
}
