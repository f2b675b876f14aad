using Alicerce.Web.Audit;
using Npgsql;

namespace Alicerce.Web.Postgres;

internal sealed class PostgresAuditLog(NpgsqlDataSource database) : IAuditLog
{
    private const string Columns = "id, at, action, actor_id, actor, subject, detail, address";

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken) => database
        .Command(
            $"insert into audit ({Columns}) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing",
            entry.Id, entry.At, entry.Action, entry.ActorId, entry.Actor, entry.Subject, entry.Detail, entry.Address)
        .RunAsync(cancellationToken);

    public async Task<Page<AuditEntry>> ListAsync(
        string? search, string? action, PageRequest request, CancellationToken cancellationToken)
    {
        const string Found = "from audit where (actor ilike $1 or subject ilike $1) and ($2::text is null or action = $2)";
        var pattern = Rows.Anywhere(search);
        var total = await database.Command($"select count(*) {Found}", pattern, action).ScalarAsync<long>(cancellationToken);
        var items = await database
            .Command($"select {Columns} {Found} order by number desc limit $3 offset $4", pattern, action, request.Size, request.Offset)
            .ReadAsync(Read, cancellationToken);
        return new Page<AuditEntry>(items, (int)total, request);
    }

    private static AuditEntry Read(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetGuid(0),
        At = reader.Time(1),
        Action = reader.GetString(2),
        ActorId = reader.Text(3),
        Actor = reader.GetString(4),
        Subject = reader.GetString(5),
        Detail = reader.GetString(6),
        Address = reader.GetString(7),
    };
}
