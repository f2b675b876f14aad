namespace Alicerce.Policies.Rules.Network;

/// <summary>The ports that only administrators need.</summary>
public sealed record AdministrationPorts
{
    /// <summary>Port numbers: SSH, RDP and WinRM until configured otherwise.</summary>
    public IReadOnlyList<int> Ports { get; init; } = [22, 3389, 5985, 5986];
}
