namespace Alicerce.Engine.Plan;

/// <summary>How much a violation matters, in rising order.</summary>
public enum PolicySeverity
{
    Unspecified,
    Low,
    Medium,
    High,
    Critical,
}
