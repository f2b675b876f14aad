namespace Alicerce.Infra.Encryption;

/// <summary>Who holds the keys that encrypt data at rest. Data is encrypted in every case.</summary>
public enum KeyOwnership
{
    /// <summary>Keys of AWS: free, without a policy of our own.</summary>
    Aws,

    /// <summary>One customer-managed key for everything.</summary>
    OneKey,

    /// <summary>One customer-managed key for each of data, logs and backups.</summary>
    KeyPerClass,
}
