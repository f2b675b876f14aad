using Alicerce.Worker.Jobs;

namespace Alicerce.Worker.Tests.Jobs;

internal sealed class FakeSource(Func<CancellationToken, Task<OpenedSource>> open) : ISource
{
    public FakeSource(byte[] content)
        : this(_ => Task.FromResult(new OpenedSource(new MemoryStream(content), content.Length)))
    {
    }

    public Task<OpenedSource> OpenAsync(Job job, CancellationToken cancellationToken) => open(cancellationToken);
}
