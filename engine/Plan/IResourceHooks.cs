namespace Alicerce.Engine.Plan;

/// <summary>Tells the program when something is done with a resource.</summary>
public interface IResourceHooks
{
    /// <summary>Runs what is to run before the operation; what fails stops the resource.</summary>
    Task BeforeAsync(PlannedResource resource, CancellationToken cancellationToken);

    /// <summary>Runs what is to run after the operation; what fails is a warning.</summary>
    Task AfterAsync(PlannedResource resource, CancellationToken cancellationToken);
}
