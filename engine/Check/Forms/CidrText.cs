using System.Globalization;
using System.Net;

namespace Alicerce.Engine.Check.Forms;

/// <summary>Reads blocks of addresses.</summary>
public static class CidrText
{
    private const int LargestNetwork = 16;
    private const int SmallestNetwork = 28;

    public static string? Problem(string text)
    {
        var parts = text.Split('/');
        if (parts.Length != 2 ||
            !IPAddress.TryParse(parts[0], out var address) ||
            !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ||
            length > address.GetAddressBytes().Length * 8 ||
            (!parts[0].Contains(':') && parts[0].Count(letter => letter == '.') != 3))
        {
            return "but must be a CIDR block. Write it as an address and a length, such as `10.0.0.0/16`.";
        }

        var first = First(address, length);
        return first.Equals(address)
            ? null
            : $"but has address bits behind its length. Write `{first}/{parts[1]}`.";
    }

    public static string? NetworkProblem(string text)
    {
        if (Problem(text) is { } problem)
        {
            return problem;
        }

        var parts = text.Split('/');
        var length = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return (parts[0].Contains(':'), length) switch
        {
            (true, _) => "but must be an IPv4 block. Give IPv6 blocks to the property for them.",
            (_, < LargestNetwork or > SmallestNetwork) =>
                $"but must be from /{LargestNetwork} to /{SmallestNetwork}. Choose a length inside of that range.",
            _ => null,
        };
    }

    private static IPAddress First(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(length - (i * 8), 0, 8);
            bytes[i] &= (byte)(0xFF << (8 - kept));
        }

        return new IPAddress(bytes);
    }
}
