namespace Alicerce.Policies.Rules.Network;

/// <summary>The services of AWS that a network reaches without the internet.</summary>
public sealed record RequiredEndpoints
{
    /// <summary>
    /// Names of services, as they end the name of the endpoint service: EC2 and Systems Manager until configured
    /// otherwise. Containers need <c>ecr.api</c> and <c>ecr.dkr</c>, Incident Manager <c>ssm-contacts</c> and
    /// <c>ssm-incidents</c>.
    /// </summary>
    public IReadOnlyList<string> Services { get; init; } = ["ec2", "ssm"];
}
