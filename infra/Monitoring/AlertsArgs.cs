namespace Alicerce.Infra.Monitoring;

public sealed class AlertsArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>
    /// A customer-managed key whose policy lets the publishers use it. Without one the topic is not encrypted with KMS:
    /// alarms cannot publish to a topic that the key of AWS encrypts.
    /// </summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>Who gets every alert; each address has to confirm the subscription that it is mailed.</summary>
    public IReadOnlyList<string> Emails { get; init; } = [];
}
