namespace Alicerce.Policies;

/// <summary>The concern that a rule belongs to.</summary>
public enum Pillar
{
    /// <summary>Data is unreadable to whoever obtains the medium.</summary>
    Encryption,

    /// <summary>Only intended network paths exist.</summary>
    Network,

    /// <summary>Who may do what.</summary>
    Identity,

    /// <summary>What is lost can be brought back.</summary>
    Backup,

    /// <summary>Data reaches only whom it is meant for.</summary>
    DataProtection,

    /// <summary>Software is kept current.</summary>
    Patching,

    /// <summary>What happens is recorded and seen.</summary>
    Logging,

    /// <summary>Failures of parts do not stop the whole.</summary>
    Resilience,

    /// <summary>Spending has a limit and an owner.</summary>
    Cost,
}
