using System.Buffers.Binary;
using System.Net;

namespace Alicerce.Infra.Networking;

/// <summary>
/// Cuts the network into sixteen equal blocks, four for each tier. A block follows from tier and zone alone, so adding
/// a zone or a tier never moves a subnet that exists.
/// </summary>
public static class SubnetPlan
{
    public const int MaximumZones = 4;

    public static List<string> Blocks(string cidr, SubnetTier tier, int zones)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(zones, MaximumZones);

        var network = IPNetwork.Parse(cidr);
        var first = BinaryPrimitives.ReadUInt32BigEndian(network.BaseAddress.GetAddressBytes());
        var length = network.PrefixLength + 4;
        return [.. Enumerable.Range(0, zones).Select(zone =>
        {
            var bytes = new byte[4];
            var block = (uint)(((int)tier * MaximumZones) + zone);
            BinaryPrimitives.WriteUInt32BigEndian(bytes, first + (block << (32 - length)));
            return new IPNetwork(new IPAddress(bytes), length).ToString();
        })];
    }
}
