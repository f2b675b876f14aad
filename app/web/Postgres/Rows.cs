using Npgsql;

namespace Alicerce.Web.Postgres;

/// <summary>Commands with numbered parameters, and rows as records.</summary>
internal static class Rows
{
    public static NpgsqlCommand Command(this NpgsqlDataSource database, string sql, params ReadOnlySpan<object?> values) =>
        Fill(database.CreateCommand(sql), values);

    public static NpgsqlCommand Fill(NpgsqlCommand command, ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

    public static Task<List<T>> ReadAsync<T>(
        this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        RunAsync(
            command,
            async () =>
            {
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                var rows = new List<T>();
                while (await reader.ReadAsync(cancellationToken))
                {
                    rows.Add(read(reader));
                }

                return rows;
            },
            cancellationToken);

    public static Task<int> RunAsync(this NpgsqlCommand command, CancellationToken cancellationToken) =>
        RunAsync(command, () => command.ExecuteNonQueryAsync(cancellationToken), cancellationToken);

    public static Task<T> ScalarAsync<T>(this NpgsqlCommand command, CancellationToken cancellationToken) =>
        RunAsync(command, async () => (T)(await command.ExecuteScalarAsync(cancellationToken))!, cancellationToken);

    public static string? Text(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTimeOffset Time(this NpgsqlDataReader reader, int column) =>
        reader.GetFieldValue<DateTimeOffset>(column);

    public static DateTimeOffset? OptionalTime(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.Time(column);

    /// <summary>For <c>like</c>: the text anywhere, its own wildcards taken as they are. Null finds everything.</summary>
    public static string Anywhere(string? search) =>
        search is null
            ? "%"
            : $"%{search.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";

    private static async Task<T> RunAsync<T>(NpgsqlCommand command, Func<Task<T>> run, CancellationToken cancellationToken)
    {
        await using (command)
        {
            // A command of a transaction fails with it; one of its own takes a new connection.
            return command.Connection is null ? await Patience.WaitAsync(run, cancellationToken) : await run();
        }
    }
}
