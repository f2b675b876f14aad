namespace Alicerce.Worker.Jobs;

/// <summary>Where the object of a job comes from.</summary>
public interface ISource
{
    /// <exception cref="JobFailedException">The object, or this version of it, is gone.</exception>
    Task<OpenedSource> OpenAsync(Job job, CancellationToken cancellationToken);
}
