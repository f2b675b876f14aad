namespace Alicerce.Engine.Plan;

/// <summary>What a change that matters to security is about.</summary>
public enum SecurityArea
{
    /// <summary>Who may do what: statements of policies.</summary>
    Permissions,

    /// <summary>Who reaches whom: rules of security groups and network ACLs, routes.</summary>
    Network,
}
