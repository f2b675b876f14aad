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

    /// <summary>The services that a rule checks, given the types of the resources that it reports.</summary>
    public static IEnumerable<ServiceDuties> ServicesOf(IRule rule, IReadOnlyCollection<string> types) =>
        Services.Where(service =>
            service.Rules.Contains(rule.Info.Id)
            || service.Types.Any(prefix => types.Any(type => type.StartsWith(prefix, StringComparison.Ordinal))));
}
