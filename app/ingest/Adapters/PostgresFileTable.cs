using Alicerce.Contract.Jobs;
using Alicerce.Ingest.Rows;
using Npgsql;
using NpgsqlTypes;

namespace Alicerce.Ingest.Adapters;

/// <summary>The table whose migrations the web application owns. A row belongs to one version of one object.</summary>
public sealed class PostgresFileTable(NpgsqlDataSource database, TimeProvider clock) : IFileTable
{
    // Without versions a new object takes the row over, and what the old one came to is no longer true. The order of
    // sequencers is that of their bytes, whatever the language of the database. An end belongs to the job that has the
    // row; a beginning is written again only for a job that failed and has another try.
    private const string Write =
        """
        insert into files
          (bucket, key, version_id, sequencer, status, size, media_type, sha256, job_id, manifest, records, result_files,
           error, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)
        on conflict (bucket, key, version_id) do update set
          sequencer = excluded.sequencer, status = excluded.status, size = excluded.size,
          media_type = excluded.media_type, sha256 = excluded.sha256, job_id = excluded.job_id,
          metadata = default, manifest = excluded.manifest, records = excluded.records,
          result_files = excluded.result_files, error = excluded.error, updated_at = excluded.updated_at
        where files.sequencer collate "C" < excluded.sequencer collate "C"
          or (files.job_id = excluded.job_id and (excluded.status <> 'RUNNING' or files.status = 'FAILED'))
        """;

    public async Task<bool> TryWriteAsync(ProcessState file, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Write);
        Add(file.Bucket, NpgsqlDbType.Text);
        Add(file.Key, NpgsqlDbType.Text);
        Add(file.VersionId, NpgsqlDbType.Text);
        Add(file.Sequencer, NpgsqlDbType.Text);
        Add(file.Status, NpgsqlDbType.Text);
        Add(file.Size, NpgsqlDbType.Bigint);
        Add(NullIfEmpty(file.MediaType), NpgsqlDbType.Text);
        Add(NullIfEmpty(file.Sha256), NpgsqlDbType.Text);
        Add(file.JobId, NpgsqlDbType.Text);
        Add(file.Run?.Manifest, NpgsqlDbType.Text);
        Add(file.Run?.Records, NpgsqlDbType.Bigint);
        Add(file.Run?.Files, NpgsqlDbType.Bigint);
        Add(file.End?.Reason.Error, NpgsqlDbType.Text);
        Add(clock.GetUtcNow(), NpgsqlDbType.TimestampTz);
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;

        void Add(object? value, NpgsqlDbType type) =>
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value, NpgsqlDbType = type });
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
