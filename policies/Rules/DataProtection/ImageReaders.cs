namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>Who may use the images of the stack.</summary>
public sealed record ImageReaders
{
    /// <summary>Account numbers; none until configured otherwise.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];
}
