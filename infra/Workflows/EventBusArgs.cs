namespace Alicerce.Infra.Workflows;

public sealed class EventBusArgs : ResourceArgs
{
    /// <summary>What the bus is named after, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }
}
