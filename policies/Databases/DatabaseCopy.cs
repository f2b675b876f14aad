namespace Alicerce.Policies.Databases;

/// <summary>Databases and clusters that are made of another one, and are encrypted exactly when that is.</summary>
internal static class DatabaseCopy
{
    private static readonly string[] Sources =
        ["replicateSourceDb", "replicationSourceIdentifier", "restoreToPointInTime", "snapshotIdentifier"];

    public static bool Is(PropertyObject database) => Sources.Any(database.Has);
}
