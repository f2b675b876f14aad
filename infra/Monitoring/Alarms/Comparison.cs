namespace Alicerce.Infra.Monitoring.Alarms;

/// <summary>On which side of its threshold a metric is alarming.</summary>
internal enum Comparison
{
    Above,
    AtLeast,
    Below,
}
