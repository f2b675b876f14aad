namespace Alicerce.Infra.Encryption;

public sealed class KeysArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>What the aliases start with, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>One key per class unless said otherwise.</summary>
    public KeyOwnership Ownership { get; init; } = KeyOwnership.KeyPerClass;

    /// <summary>Days between asking to delete a key and losing it, 30 unless said otherwise.</summary>
    public int DeletionWindowDays { get; init; } = 30;

    /// <summary>Whether Pulumi refuses to delete the keys: what they encrypt would be lost with them.</summary>
    public bool Protect { get; init; } = true;
}
