using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Alicerce.Policies.Rules.Network;

/// <summary>The ports that only administrators need, and where administrators are.</summary>
public sealed record AdministrationAccess
{
    /// <summary>Port numbers: SSH, RDP and WinRM until configured otherwise.</summary>
    public IReadOnlyList<int> Ports { get; init; } = new AdministrationPorts().Ports;

    /// <summary>
    /// Ranges of addresses that may reach the ports, such as <c>10.0.0.0/8</c>. While there is none, everything but the
    /// whole internet may.
    /// </summary>
    [RegularExpression("^[0-9A-Fa-f.:]+/[0-9]{1,3}$")]
    public IReadOnlyList<string> AllowedRanges { get; init; } = [];

    /// <summary>Whether every address of a range may reach the ports.</summary>
    public bool Allows(string range) =>
        AllowedRanges.Count == 0 || AllowedRanges.Any(allowed => IsWithin(Parse(range), Parse(allowed)));

    private static bool IsWithin(IPNetwork? range, IPNetwork? allowed) =>
        range is { } inner && allowed is { } outer
        && inner.PrefixLength >= outer.PrefixLength
        && outer.Contains(inner.BaseAddress);

    private static IPNetwork? Parse(string range) => IPNetwork.TryParse(range, out var network) ? network : null;
}
