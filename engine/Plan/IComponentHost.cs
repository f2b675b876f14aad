namespace Alicerce.Engine.Plan;

/// <summary>What a component that is being expanded may ask of the planner.</summary>
public interface IComponentHost
{
    /// <summary>Plans a child, exactly as if the program had registered it.</summary>
    Task<ChildResource> RegisterAsync(ChildRequest child, CancellationToken cancellationToken);

    /// <summary>Answers a function such as <c>aws:index/getAvailabilityZones:getAvailabilityZones</c>.</summary>
    Task<PropertyMap> InvokeAsync(string token, PropertyMap arguments, CancellationToken cancellationToken);

    /// <summary>A notice about the component that does not stop it.</summary>
    void Warn(string message);
}
