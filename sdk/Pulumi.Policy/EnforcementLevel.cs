namespace Pulumi.Policy;

/// <summary>What a violation does to the operation.</summary>
public enum EnforcementLevel
{
    /// <summary>A violation is a warning.</summary>
    Advisory,

    /// <summary>A violation stops the operation.</summary>
    Mandatory,

    /// <summary>The policy repairs the resource; what it cannot repair stops the operation.</summary>
    Remediate,

    /// <summary>The policy does not run.</summary>
    Disabled,
}
