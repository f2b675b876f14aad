using Npgsql;

namespace Alicerce.Web.Postgres;

/// <summary>Brings the schema up to date. Instances that start together wait for the first of them.</summary>
internal sealed class Migrator(NpgsqlDataSource database)
{
    // Any number will do, as long as it stays.
    private const long LockId = 4_702_111_234_474_983_745;

    /// <returns>How many steps were applied.</returns>
    public async Task<int> ApplyAsync(IReadOnlyList<Migration> migrations, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, $"select pg_advisory_lock({LockId})", cancellationToken);
        try
        {
            await ExecuteAsync(
                connection,
                """
                create table if not exists schema_migrations (
                  version integer primary key, name text not null, checksum text not null,
                  applied_at timestamptz not null default now())
                """,
                cancellationToken);
            var applied = await ReadAppliedAsync(connection, cancellationToken);
            Check(migrations, applied);

            var count = 0;
            foreach (var migration in migrations.Where(migration => !applied.ContainsKey(migration.Version)))
            {
                await ApplyAsync(connection, migration, cancellationToken);
                count++;
            }

            return count;
        }
        finally
        {
            // The pool would keep the lock with the connection.
            await ExecuteAsync(connection, $"select pg_advisory_unlock({LockId})", CancellationToken.None);
        }
    }

    private static void Check(
        IReadOnlyList<Migration> migrations, Dictionary<int, (string Name, string Checksum)> applied)
    {
        foreach (var migration in migrations)
        {
            if (applied.TryGetValue(migration.Version, out var found) && found.Checksum != migration.Checksum)
            {
                throw new InvalidOperationException(
                    $"Migration `{migration.Name}` differs from `{found.Name}`, which the database has applied under the same " +
                    "number. Undo the change, and add a migration instead.");
            }
        }
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, migration.Sql, cancellationToken);
        await using var command = new NpgsqlCommand(
            "insert into schema_migrations (version, name, checksum) values ($1, $2, $3)", connection)
        {
            Parameters = { new() { Value = migration.Version }, new() { Value = migration.Name }, new() { Value = migration.Checksum } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<Dictionary<int, (string Name, string Checksum)>> ReadAppliedAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = new Dictionary<int, (string, string)>();
        await using var command = new NpgsqlCommand("select version, name, checksum from schema_migrations", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            applied.Add(reader.GetInt32(0), (reader.GetString(1), reader.GetString(2)));
        }

        return applied;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // The statements are constants and the migrations in this assembly.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
