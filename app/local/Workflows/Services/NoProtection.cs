using Alicerce.Worker.Jobs;

namespace Alicerce.Local.Workflows.Services;

/// <summary>Nobody scales one machine in.</summary>
internal sealed class NoProtection : IScaleInProtection
{
    public Task SetAsync(bool isProtected, CancellationToken cancellationToken) => Task.CompletedTask;
}
