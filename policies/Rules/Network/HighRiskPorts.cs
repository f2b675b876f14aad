namespace Alicerce.Policies.Rules.Network;

/// <summary>Ports of services that are attacked as soon as they are found.</summary>
public sealed record HighRiskPorts
{
    /// <summary>
    /// Port numbers: file transfer, Telnet, mail, Windows shares, databases, search engines and development servers until
    /// configured otherwise. SSH and RDP have a rule of their own.
    /// </summary>
    public IReadOnlyList<int> Ports { get; init; } =
    [
        20, 21, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 4333, 5000, 5432, 5500, 5601, 8080, 8088, 8888,
        9200, 9300,
    ];
}
