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
    public bool AdmitsEverybody => Addresses.Any(address => address is "0.0.0.0/0" or "::/0");

    /// <summary>Addresses of the internet; those of private networks are not.</summary>
    public IEnumerable<string> InternetAddresses => Addresses.Where(address => !IsPrivate(address));

    public string Ports => this switch
    {
        { Protocol: "-1" or "all" } => "all ports",
        { From: null } => Protocol.ToUpperInvariant(),
        _ when From == To => string.Create(CultureInfo.InvariantCulture, $"{Protocol.ToUpperInvariant()} {From}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Protocol.ToUpperInvariant()} {From}–{To}"),
    };

    public bool Covers(int port) =>
        Protocol is "-1" or "all" || (Protocol is "tcp" or "6" && (From is null || (From <= port && port <= (To ?? From))));

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
