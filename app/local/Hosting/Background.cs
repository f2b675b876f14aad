namespace Alicerce.Local.Hosting;

/// <summary>Work that goes on until it is ended.</summary>
internal sealed class Background : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    public Background(Func<CancellationToken, Task> work) => _work = Task.Run(() => work(_stop.Token));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _work;
        }
        catch (OperationCanceledException)
        {
            // What was under way is on the disk, and the next process goes on with it.
        }

        _stop.Dispose();
    }
}
