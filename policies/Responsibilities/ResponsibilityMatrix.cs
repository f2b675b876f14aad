namespace Alicerce.Policies.Responsibilities;

/// <summary>The AWS shared responsibility model, service by service.</summary>
public static class ResponsibilityMatrix
{
    /// <summary>Every service, in the order in which they are shown.</summary>
    public static IReadOnlyList<ServiceDuties> Services { get; } =
    [
        .. InfrastructureServices.All,
        .. ManagedEngines.All,
        .. AbstractServices.All,
        .. GovernanceServices.All,
    ];
}
