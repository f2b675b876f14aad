namespace Pulumi.Policy;

/// <summary>How much a line of the log matters.</summary>
public enum PolicyLogSeverity
{
    /// <summary>Shown only on request.</summary>
    Debug,

    /// <summary>Shown.</summary>
    Info,

    /// <summary>Shown as a warning.</summary>
    Warning,

    /// <summary>Shown as an error; the operation fails.</summary>
    Error,
}
