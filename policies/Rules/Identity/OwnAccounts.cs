namespace Alicerce.Policies.Rules.Identity;

/// <summary>Which AWS accounts are one's own.</summary>
public sealed record OwnAccounts
{
    /// <summary>
    /// The ids of the accounts. While none is known, neither from here nor from <c>allowedAccountIds</c> of the provider, no
    /// account counts as another's.
    /// </summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>The same, with the accounts that a provider is allowed to work in.</summary>
    public OwnAccounts With(PolicyProvider? provider)
    {
        var allowed = provider?.Properties.Value("allowedAccountIds") ?? PolicyValue.Null;
        var decoded = allowed.Kind == PolicyValueKind.Text ? PolicyValue.ParseJson(allowed.AsText()) : allowed;
        return new OwnAccounts { Accounts = [.. Accounts, .. decoded.AsList(PolicyValue.ReadText)] };
    }

    /// <summary>Whether an account is known to be another's.</summary>
    public bool AreWithout(string? account) =>
        account is { Length: > 0 } && Accounts.Count > 0 && !Accounts.Contains(account);
}
