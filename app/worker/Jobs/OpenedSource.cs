namespace Alicerce.Worker.Jobs;

/// <param name="Content">Read once, from its beginning.</param>
/// <param name="Size">In bytes.</param>
public sealed record OpenedSource(Stream Content, long Size) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
