namespace Pulumi.Policy;

/// <summary>How much a violation matters, apart from what it does to the operation.</summary>
public enum PolicySeverity
{
    /// <summary>Not said.</summary>
    Unspecified,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>High.</summary>
    High,

    /// <summary>Critical.</summary>
    Critical,
}
