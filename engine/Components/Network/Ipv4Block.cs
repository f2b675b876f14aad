using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Alicerce.Engine.Components.Network;

/// <summary>
/// A range of IPv4 addresses in CIDR form: aligned to its own size, never reaching past 255.255.255.255.
/// </summary>
public readonly record struct Ipv4Block
{
    private const int AddressBits = 32;

    private Ipv4Block(uint first, int mask)
    {
        First = first;
        Mask = mask;
    }

    /// <summary>The first address of the block.</summary>
    public uint First { get; }

    /// <summary>The length of the network prefix, 0 to 32.</summary>
    public int Mask { get; }

    public uint Last => (uint)(First + Size - 1);

    public long Size => SizeOf(Mask);

    public static long SizeOf(int mask) => 1L << (AddressBits - mask);

    /// <summary>
    /// The mask of a block of that many addresses; null unless the number is a power of two in range.
    /// </summary>
    public static int? MaskOf(long size) =>
        size is > 0 and <= 1L << AddressBits && long.IsPow2(size)
            ? AddressBits - (int)long.Log2(size)
            : null;

    /// <summary>The block with that mask that holds the address.</summary>
    public static Ipv4Block Holding(uint address, int mask) =>
        new((uint)(address & -SizeOf(mask)), mask);

    /// <summary>Reads <c>a.b.c.d/mask</c>; on failure the problem is a phrase that follows the quoted text.</summary>
    public static bool TryParse(string text, out Ipv4Block block, [NotNullWhen(false)] out string? problem)
    {
        block = default;
        var parts = text.Split('/');
        if (parts.Length != 2
            || parts[0].Count(character => character == '.') != 3
            || !IPAddress.TryParse(parts[0], out var address)
            || address.AddressFamily != AddressFamily.InterNetwork
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var mask)
            || mask > AddressBits)
        {
            problem = "is not an IPv4 CIDR block such as `10.0.0.0/16`";
            return false;
        }

        var octets = address.GetAddressBytes();
        var first = (uint)(octets[0] << 24 | octets[1] << 16 | octets[2] << 8 | octets[3]);
        block = Holding(first, mask);
        problem = block.First == first ? null : $"has host bits set; the block that holds it is `{block}`";
        return problem is null;
    }

    /// <summary>The block of the same size right after this one; null when the address space ends here.</summary>
    public Ipv4Block? Next() => Offset(1);

    /// <summary>The block of the same size, that many blocks further; null past the end of the address space.</summary>
    public Ipv4Block? Offset(int blocks)
    {
        var first = First + (blocks * Size);
        return first <= uint.MaxValue ? new Ipv4Block((uint)first, Mask) : null;
    }

    /// <summary>The first block of another size that starts after this block's last address.</summary>
    public Ipv4Block? NextOfMask(int mask) => Holding(Last, mask).Next();

    public bool Overlaps(Ipv4Block other) => First <= other.Last && other.First <= Last;

    public bool Contains(Ipv4Block other) => First <= other.First && other.Last <= Last;

    public static string AddressText(uint address) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AddressText(First)}/{Mask}");
}
