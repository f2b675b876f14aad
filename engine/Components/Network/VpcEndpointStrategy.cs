namespace Alicerce.Engine.Components.Network;

/// <summary>
/// Whether endpoints take their specs as they are, or are completed with route tables, subnets and a group.
/// </summary>
public enum VpcEndpointStrategy
{
    Legacy,
    Auto,
}
