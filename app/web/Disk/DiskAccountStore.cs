using Alicerce.Web.Accounts;

namespace Alicerce.Web.Disk;

/// <summary>Accounts in a journal, whose last line about an account is what holds, and pictures beside it.</summary>
internal sealed class DiskAccountStore : IAccountStore, IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Account> _accounts;
    private readonly Journal<Account> _journal;
    private readonly string _pictures;

    public DiskAccountStore(string folder)
    {
        _pictures = Directory.CreateDirectory(Path.Combine(folder, "avatars")).FullName;
        _journal = Journal<Account>.Open(
            Path.Combine(folder, "accounts.jsonl"), JournalLine.Default.Account, out var records);
        _accounts = [];
        foreach (var record in records)
        {
            _accounts[record.Id] = record;
        }
    }

    public Task<Account?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_accounts.GetValueOrDefault(id));
        }
    }

    public Task<Account?> FindByLoginAsync(string issuer, string subject, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(Find(issuer, subject));
        }
    }

    public Task<bool> AddAsync(Account account, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(TryAdd(account));
        }
    }

    public Task<bool> AddFirstAsync(Account account, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(!HasAdmin() && TryAdd(account));
        }
    }

    public Task<Account?> ChangeAsync(string id, Func<Account, Account> change, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_accounts.TryGetValue(id, out var account))
            {
                return Task.FromResult<Account?>(null);
            }

            var changed = change(account);
            if (changed != account)
            {
                Save(changed);
            }

            return Task.FromResult<Account?>(changed);
        }
    }

    public Task<Page<Account>> ListAsync(string? search, PageRequest request, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var found = _accounts.Values
                .Where(account => Matches(account.Name, search) || Matches(account.Email, search))
                .OrderBy(account => account.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(account => account.Id, StringComparer.Ordinal)
                .ToList();
            return Task.FromResult(request.Cut(found));
        }
    }

    public Task<bool> HasAdminAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(HasAdmin());
        }
    }

    public async Task<Avatar?> FindAvatarAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { AvatarVersion: not null })
        {
            return null;
        }

        return Avatar.FromContent(await File.ReadAllBytesAsync(PictureOf(id), cancellationToken));
    }

    public async Task SetAvatarAsync(string id, Avatar avatar, CancellationToken cancellationToken)
    {
        // Before the account names it: a version without a picture would be an account that cannot be shown.
        await AtomicFile.WriteAsync(PictureOf(id), avatar.Content, cancellationToken);
        await ChangeAsync(id, account => account with { AvatarVersion = Account.NewStamp() }, cancellationToken);
    }

    public void Dispose() => _journal.Dispose();

    internal static bool Matches(string text, string? search) =>
        search is null || text.Contains(search, StringComparison.OrdinalIgnoreCase);

    private bool TryAdd(Account account)
    {
        if (Find(account.Issuer, account.Subject) is not null)
        {
            return false;
        }

        Save(account);
        return true;
    }

    private Account? Find(string issuer, string subject) =>
        _accounts.Values.FirstOrDefault(account => account.Issuer == issuer && account.Subject == subject);

    private bool HasAdmin() => _accounts.Values.Any(account => account is { Role: Role.Admin, IsDisabled: false });

    private void Save(Account account)
    {
        _journal.Append(account);
        _accounts[account.Id] = account;
        _journal.Tidy(_accounts.Values);
    }

    // Ids are ours, but a file name is never made of what was not checked.
    private string PictureOf(string id) =>
        Guid.TryParseExact(id, "N", out var parsed)
            ? Path.Combine(_pictures, parsed.ToString("N"))
            : throw new ArgumentException($"\"{id}\" is not the id of an account.", nameof(id));
}
