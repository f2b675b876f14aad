using Alicerce.Web.Files;
using Npgsql;

namespace Alicerce.Web.Postgres;

internal sealed class PostgresUploadStore(NpgsqlDataSource database) : IUploadStore
{
    private const string Columns =
        "id, bucket, key, owner_id, sender_id, name, size, media_type, status, created_at, updated_at";

    private const string NewestFirst = "order by created_at desc, id desc";

    // Spelled as in the condition of the index `uploads_open`, or the planner cannot use it.
    private const string Open = "status not in ('TOO_LARGE', 'DONE', 'FAILED', 'REJECTED', 'EXPIRED')";

    public Task AddAsync(Upload upload, CancellationToken cancellationToken) => database
        .Command(
            $"insert into uploads ({Columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing",
            upload.Id, upload.Bucket, upload.Key, upload.OwnerId, upload.SenderId, upload.Name, upload.Size,
            upload.MediaType, upload.Status, upload.CreatedAt, upload.UpdatedAt)
        .RunAsync(cancellationToken);

    public async Task<Upload?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await database.Command($"select {Columns} from uploads where id = $1", id)
            .ReadAsync(Read, cancellationToken)).SingleOrDefault();

    public async Task<Upload?> FindByKeyAsync(string bucket, string key, CancellationToken cancellationToken) =>
        (await database.Command($"select {Columns} from uploads where bucket = $1 and key = $2", bucket, key)
            .ReadAsync(Read, cancellationToken)).SingleOrDefault();

    public Task SetStatusAsync(string id, string status, DateTimeOffset at, CancellationToken cancellationToken) => database
        .Command("update uploads set status = $2, updated_at = $3 where id = $1 and status <> $2", id, status, at)
        .RunAsync(cancellationToken);

    public async Task<Page<Upload>> ListAsync(UploadQuery query, CancellationToken cancellationToken)
    {
        // A null parameter needs its type said.
        const string Found =
            """
            from uploads
            where ($1::text is null or owner_id = $1) and name ilike $2 and ($3::text is null or status = $3)
            """;
        var pattern = Rows.Anywhere(query.Search);
        var total = await database
            .Command($"select count(*) {Found}", query.OwnerId, pattern, query.Status)
            .ScalarAsync<long>(cancellationToken);
        var items = await database
            .Command(
                $"select {Columns} {Found} {NewestFirst} limit $4 offset $5",
                query.OwnerId, pattern, query.Status, query.Page.Size, query.Page.Offset)
            .ReadAsync(Read, cancellationToken);
        return new Page<Upload>(items, (int)total, query.Page);
    }

    public async Task<IReadOnlyList<Upload>> ListOpenAsync(string? ownerId, int limit, CancellationToken cancellationToken) =>
        await database
            .Command(
                $"select {Columns} from uploads where ($1::text is null or owner_id = $1) and {Open} {NewestFirst} limit $2",
                ownerId, limit)
            .ReadAsync(Read, cancellationToken);

    public async Task<IReadOnlyList<Upload>> ListUnsentAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        await database
            .Command(
                $"select {Columns} from uploads where status = $1 and {Open} and created_at < $2 order by created_at limit $3",
                UploadStatus.Requested, before, limit)
            .ReadAsync(Read, cancellationToken);

    public Task RemoveUnsentAsync(string id, CancellationToken cancellationToken) => database
        .Command("delete from uploads where id = $1 and status = $2", id, UploadStatus.Requested)
        .RunAsync(cancellationToken);

    private static Upload Read(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetString(0),
        Bucket = reader.GetString(1),
        Key = reader.GetString(2),
        OwnerId = reader.GetString(3),
        SenderId = reader.GetString(4),
        Name = reader.GetString(5),
        Size = reader.GetInt64(6),
        MediaType = reader.GetString(7),
        Status = reader.GetString(8),
        CreatedAt = reader.Time(9),
        UpdatedAt = reader.Time(10),
    };
}
