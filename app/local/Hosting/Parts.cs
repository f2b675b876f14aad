namespace Alicerce.Local.Hosting;

/// <summary>What has to end, in the order of its start: the last part ends first.</summary>
internal sealed class Parts : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _parts = new();

    public T Add<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }

    public void AddDisposable(IDisposable part) => _parts.Push(new Disposable(part));

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }

    private sealed class Disposable(IDisposable part) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            part.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
