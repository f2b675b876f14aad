namespace Alicerce.Engine.Plan;

/// <summary>What a violation of a policy means for the deployment.</summary>
public enum EnforcementLevel
{
    Advisory,
    Mandatory,
    Disabled,
    Remediate,
}
