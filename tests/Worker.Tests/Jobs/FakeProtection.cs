using Alicerce.Worker.Jobs;

namespace Alicerce.Worker.Tests.Jobs;

internal sealed class FakeProtection : IScaleInProtection
{
    public List<bool> Calls { get; } = [];

    public Exception? Refusal { get; set; }

    public Task SetAsync(bool isProtected, CancellationToken cancellationToken)
    {
        Calls.Add(isProtected);
        return Refusal is null ? Task.CompletedTask : Task.FromException(Refusal);
    }
}
