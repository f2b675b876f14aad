namespace Pulumi.Policy.Hosting;

/// <summary>Enforcement levels and the numbers that stand for them in messages.</summary>
internal static class WireLevel
{
    public static EnforcementLevel? Read(int level) => (Pulumirpc.EnforcementLevel)level switch
    {
        Pulumirpc.EnforcementLevel.Advisory => EnforcementLevel.Advisory,
        Pulumirpc.EnforcementLevel.Mandatory => EnforcementLevel.Mandatory,
        Pulumirpc.EnforcementLevel.Disabled => EnforcementLevel.Disabled,
        Pulumirpc.EnforcementLevel.Remediate => EnforcementLevel.Remediate,
        _ => null,
    };

    public static Pulumirpc.EnforcementLevel Write(EnforcementLevel level) => level switch
    {
        EnforcementLevel.Mandatory => Pulumirpc.EnforcementLevel.Mandatory,
        EnforcementLevel.Remediate => Pulumirpc.EnforcementLevel.Remediate,
        EnforcementLevel.Disabled => Pulumirpc.EnforcementLevel.Disabled,
        _ => Pulumirpc.EnforcementLevel.Advisory,
    };
}
