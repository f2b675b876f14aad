namespace Alicerce.Worker.Jobs;

/// <summary>Keeps the Auto Scaling group from choosing this instance when it shrinks.</summary>
public interface IScaleInProtection
{
    Task SetAsync(bool isProtected, CancellationToken cancellationToken);
}
