using Alicerce.Web.Accounts;
using Npgsql;

namespace Alicerce.Web.Postgres;

internal sealed class PostgresAccountStore(NpgsqlDataSource database) : IAccountStore
{
    private const string Columns =
        """
        id, email, name, role, issuer, subject, password_hash, must_change_password, stamp, is_disabled, failures,
        locked_until, created_at, signed_in_at, avatar_version
        """;

    private const string Values = "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15";

    // Held while the first account is added: two instances may be asked at once.
    private const long FirstAccountLock = 4_702_111_234_474_983_746;

    public async Task<Account?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await database.Command($"select {Columns} from accounts where id = $1", id)
            .ReadAsync(Read, cancellationToken)).SingleOrDefault();

    public async Task<Account?> FindByLoginAsync(string issuer, string subject, CancellationToken cancellationToken) =>
        (await database.Command($"select {Columns} from accounts where issuer = $1 and subject = $2", issuer, subject)
            .ReadAsync(Read, cancellationToken)).SingleOrDefault();

    public async Task<bool> AddAsync(Account account, CancellationToken cancellationToken) =>
        await database
            .Command($"insert into accounts ({Columns}) values ({Values}) on conflict do nothing", Parameters(account))
            .RunAsync(cancellationToken) == 1;

    public Task<bool> AddFirstAsync(Account account, CancellationToken cancellationToken) =>
        Patience.WaitAsync(() => TryAddFirstAsync(account, cancellationToken), cancellationToken);

    public Task<Account?> ChangeAsync(string id, Func<Account, Account> change, CancellationToken cancellationToken) =>
        Patience.WaitAsync(() => TryChangeAsync(id, change, cancellationToken), cancellationToken);

    public async Task<Page<Account>> ListAsync(string? search, PageRequest request, CancellationToken cancellationToken)
    {
        const string Found = "from accounts where name ilike $1 or email ilike $1";
        var pattern = Rows.Anywhere(search);
        var total = await database.Command($"select count(*) {Found}", pattern).ScalarAsync<long>(cancellationToken);
        var items = await database
            .Command($"select {Columns} {Found} order by lower(name), id limit $2 offset $3", pattern, request.Size, request.Offset)
            .ReadAsync(Read, cancellationToken);
        return new Page<Account>(items, (int)total, request);
    }

    public Task<bool> HasAdminAsync(CancellationToken cancellationToken) =>
        database.Command("select exists (select from accounts where role = 'admin' and not is_disabled)")
            .ScalarAsync<bool>(cancellationToken);

    public async Task<Avatar?> FindAvatarAsync(string id, CancellationToken cancellationToken)
    {
        var found = await database.Command("select content from avatars where account_id = $1", id)
            .ReadAsync(reader => reader.GetFieldValue<byte[]>(0), cancellationToken);
        return found is [var content] ? Avatar.FromContent(content) : null;
    }

    public async Task SetAvatarAsync(string id, Avatar avatar, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection
            .Command(
                """
                insert into avatars (account_id, content) values ($1, $2)
                on conflict (account_id) do update set content = excluded.content
                """,
                id, avatar.Content)
            .RunAsync(cancellationToken);
        await connection.Command("update accounts set avatar_version = $2 where id = $1", id, Account.NewStamp())
            .RunAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<bool> TryAddFirstAsync(Account account, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.Command("select pg_advisory_xact_lock($1)", FirstAccountLock)
            .RunAsync(cancellationToken);
        var added = await connection
            .Command(
                $"""
                insert into accounts ({Columns})
                select {Values} where not exists (select from accounts where role = 'admin' and not is_disabled)
                on conflict do nothing
                """,
                Parameters(account))
            .RunAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return added == 1;
    }

    private async Task<Account?> TryChangeAsync(string id, Func<Account, Account> change, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var account = (await connection.Command($"select {Columns} from accounts where id = $1 for update", id)
            .ReadAsync(Read, cancellationToken)).SingleOrDefault();
        if (account is null)
        {
            return null;
        }

        var changed = change(account);
        if (changed != account)
        {
            await connection.Command($"update accounts set ({Columns}) = ({Values}) where id = $1", Parameters(changed))
                .RunAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return changed;
    }

    private static object?[] Parameters(Account account) =>
    [
        account.Id, account.Email, account.Name, RoleText.Of(account.Role), account.Issuer, account.Subject,
        account.PasswordHash, account.MustChangePassword, account.Stamp, account.IsDisabled, account.Failures,
        account.LockedUntil, account.CreatedAt, account.SignedInAt, account.AvatarVersion,
    ];

    private static Account Read(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetString(0),
        Email = reader.GetString(1),
        Name = reader.GetString(2),
        Role = RoleText.TryParse(reader.GetString(3), out var role) ? role : Role.User,
        Issuer = reader.GetString(4),
        Subject = reader.GetString(5),
        PasswordHash = reader.Text(6),
        MustChangePassword = reader.GetBoolean(7),
        Stamp = reader.GetString(8),
        IsDisabled = reader.GetBoolean(9),
        Failures = reader.GetInt32(10),
        LockedUntil = reader.OptionalTime(11),
        CreatedAt = reader.Time(12),
        SignedInAt = reader.OptionalTime(13),
        AvatarVersion = reader.Text(14),
    };
}
