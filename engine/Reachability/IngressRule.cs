using System.Collections.Immutable;
using System.Globalization;

namespace Alicerce.Engine.Reachability;

/// <summary>One rule of a security group for what comes in.</summary>
/// <param name="Protocol">In lower case; <c>-1</c> for every one.</param>
/// <param name="Addresses">Blocks of addresses and prefix lists.</param>
/// <param name="Groups">The security groups that it admits.</param>
/// <param name="IsUnknown">Whether a part of it is not known before deployment.</param>
internal sealed record IngressRule(
    string Protocol,
    int? From,
    int? To,
    ImmutableArray<string> Addresses,
    ImmutableArray<Urn> Groups,
    bool IsUnknown)
{
    /// <summary>Whether everybody is admitted who comes over addresses of a family.</summary>
    public bool AdmitsEverybody(AddressFamilies families) =>
        (Addresses.Contains("0.0.0.0/0") && families.HasFlag(AddressFamilies.V4))
        || (Addresses.Contains("::/0") && families.HasFlag(AddressFamilies.V6));

    /// <summary>Addresses of the internet, of these families; those of private networks are not.</summary>
    public IEnumerable<string> InternetAddresses(AddressFamilies families) =>
        Addresses.Where(address => !IsPrivate(address) && (FamiliesOf(address) & families) != AddressFamilies.None);

    public string Ports => this switch
    {
        { Protocol: "-1" or "all" } => "all ports",
        { From: null } => Protocol.ToUpperInvariant(),
        _ when From == To => string.Create(CultureInfo.InvariantCulture, $"{Protocol.ToUpperInvariant()} {From}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Protocol.ToUpperInvariant()} {From}–{To}"),
    };

    /// <param name="port">The port that something listens on.</param>
    /// <param name="protocol"><c>tcp</c> or <c>udp</c>.</param>
    public bool Covers(int port, string protocol = "tcp") =>
        Protocol is "-1" or "all"
        || (Protocol == protocol || Protocol == NumberOf(protocol)) && (From is null || (From <= port && port <= (To ?? From)));

    private static string NumberOf(string protocol) => protocol is "tcp" ? "6" : "17";

    private static AddressFamilies FamiliesOf(string address) =>
        address.StartsWith("pl-", StringComparison.Ordinal) ? AddressFamilies.Both
        : address.Contains(':', StringComparison.Ordinal) ? AddressFamilies.V6
        : AddressFamilies.V4;

    private static bool IsPrivate(string address)
    {
        string[] ranges = ["10.", "192.168.", "127.", "169.254.", "fc", "fd", "fe80"];
        return ranges.Any(range => address.StartsWith(range, StringComparison.OrdinalIgnoreCase))
            || (address.StartsWith("172.", StringComparison.Ordinal)
                && int.TryParse(address.Split('.')[1], CultureInfo.InvariantCulture, out var second) && second is >= 16 and <= 31)
            || (address.StartsWith("100.", StringComparison.Ordinal)
                && int.TryParse(address.Split('.')[1], CultureInfo.InvariantCulture, out var shared) && shared is >= 64 and <= 127);
    }
}
