namespace Alicerce.Infra.Backups;

/// <summary>Whether backups can be deleted before their time.</summary>
public enum VaultLock
{
    /// <summary>Whoever has the permission may delete them.</summary>
    None,

    /// <summary>Nobody, until somebody with the permission removes the lock.</summary>
    Governance,

    /// <summary>Nobody, not even AWS, and the lock stays for ever once its days of grace are over.</summary>
    Compliance,
}
