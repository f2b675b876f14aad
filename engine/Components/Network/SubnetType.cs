namespace Alicerce.Engine.Components.Network;

/// <summary>What a subnet is for: which routes it gets, or that its range stays free.</summary>
public enum SubnetType
{
    Public,
    Private,
    Isolated,
    Unused,
}
