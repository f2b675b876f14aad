namespace Alicerce.Policies.Rules.Network;

/// <summary>What may be open to the whole internet.</summary>
public sealed record AuthorizedPorts
{
    /// <summary>TCP port numbers: HTTP and HTTPS until configured otherwise.</summary>
    public IReadOnlyList<int> TcpPorts { get; init; } = [80, 443];
}
