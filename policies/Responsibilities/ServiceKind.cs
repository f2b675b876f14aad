namespace Alicerce.Policies.Responsibilities;

/// <summary>How much of a service AWS runs. It decides where the customer's duties begin.</summary>
public enum ServiceKind
{
    /// <summary>Machines, disks and networks: everything above the hypervisor is the customer's.</summary>
    Infrastructure,

    /// <summary>Software that AWS installs and patches, and that the customer sets up.</summary>
    ManagedEngine,

    /// <summary>An interface: the customer brings code, data and permissions.</summary>
    AbstractService,

    /// <summary>A tool of control: it does nothing until the customer turns it on and looks at it.</summary>
    GovernanceService,
}
