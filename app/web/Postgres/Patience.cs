using Npgsql;

namespace Alicerce.Web.Postgres;

/// <summary>
/// Sits out a restart or a fail-over of the database. Every statement of the application may run twice: rows are
/// inserted under keys that the application chose.
/// </summary>
internal static class Patience
{
    private const int Attempts = 8;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(2);

    public static async Task<T> WaitAsync<T>(Func<Task<T>> run, CancellationToken cancellationToken)
    {
        var delay = FirstDelay;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await run();
            }
            catch (NpgsqlException exception) when (attempt < Attempts && exception.IsTransient)
            {
                await Task.Delay(delay, cancellationToken);
                delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
            }
        }
    }
}
