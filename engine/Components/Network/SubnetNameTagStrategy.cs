namespace Alicerce.Engine.Components.Network;

/// <summary>What the <c>Name</c> tag of a subnet ends in: its number, or the letter of its zone.</summary>
public enum SubnetNameTagStrategy
{
    Legacy,
    AvailabilityZone,
}
