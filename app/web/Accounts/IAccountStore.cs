namespace Alicerce.Web.Accounts;

public interface IAccountStore
{
    Task<Account?> FindAsync(string id, CancellationToken cancellationToken);

    Task<Account?> FindByLoginAsync(string issuer, string subject, CancellationToken cancellationToken);

    /// <returns>False when the login has an account already.</returns>
    Task<bool> AddAsync(Account account, CancellationToken cancellationToken);

    /// <returns>False when there is an administrator, or the login has an account already.</returns>
    Task<bool> AddFirstAsync(Account account, CancellationToken cancellationToken);

    /// <summary>Nothing else changes the account meanwhile.</summary>
    /// <returns>The account after the change; null when there is none with this id.</returns>
    Task<Account?> ChangeAsync(string id, Func<Account, Account> change, CancellationToken cancellationToken);

    /// <param name="search">Part of a name or address, in any case; null for all.</param>
    Task<Page<Account>> ListAsync(string? search, PageRequest request, CancellationToken cancellationToken);

    Task<bool> HasAdminAsync(CancellationToken cancellationToken);

    Task<Avatar?> FindAvatarAsync(string id, CancellationToken cancellationToken);

    /// <summary>Replaces the picture and gives it a new version.</summary>
    Task SetAvatarAsync(string id, Avatar avatar, CancellationToken cancellationToken);
}
