namespace Alicerce.Infra.Backups;

public sealed class RecoverySiteArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>What the alias of the key starts with, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>The other Region, such as <c>us-west-2</c>.</summary>
    public required string Region { get; init; }

    /// <summary>Days between asking to delete the key and losing every copy with it.</summary>
    public int DeletionWindowDays { get; init; } = 30;

    /// <summary>Whether deleting the vault deletes the backups in it.</summary>
    public bool EmptyOnDestroy { get; init; }

    /// <summary>Whether Pulumi refuses to delete vault and key.</summary>
    public bool Protect { get; init; } = true;
}
