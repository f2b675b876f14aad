namespace Alicerce.Worker.Jobs;

/// <summary>Where the results of a job go.</summary>
public interface IResults
{
    /// <summary>Writes one object whole; an object with this key is replaced.</summary>
    Task WriteAsync(string key, string mediaType, string path, CancellationToken cancellationToken);
}
