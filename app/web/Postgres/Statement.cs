using Npgsql;

namespace Alicerce.Web.Postgres;

/// <summary>
/// Runs once; afterwards it is gone. One of its own waits for the database to come back, one of a transaction fails
/// with it.
/// </summary>
internal sealed class Statement(NpgsqlCommand command, bool isAlone)
{
    public Task<List<T>> ReadAsync<T>(Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        ExecuteAsync(
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

    /// <returns>How many rows it touched.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken) =>
        ExecuteAsync(() => command.ExecuteNonQueryAsync(cancellationToken), cancellationToken);

    /// <summary>For code of the framework that cannot wait.</summary>
    public void Run()
    {
        using (command)
        {
            command.ExecuteNonQuery();
        }
    }

    public Task<T> ScalarAsync<T>(CancellationToken cancellationToken) =>
        ExecuteAsync(async () => (T)(await command.ExecuteScalarAsync(cancellationToken))!, cancellationToken);

    private async Task<T> ExecuteAsync<T>(Func<Task<T>> run, CancellationToken cancellationToken)
    {
        await using (command)
        {
            return isAlone ? await Patience.WaitAsync(run, cancellationToken) : await run();
        }
    }
}
