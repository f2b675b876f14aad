namespace Alicerce.Engine.Plan;

/// <summary>Serves one remote component while it is expanded.</summary>
internal sealed class ComponentHost(Planner planner, PlannedResource component, DiagnosticLog log) : IComponentHost
{
    public async Task<ChildResource> RegisterAsync(ChildRequest child, CancellationToken cancellationToken)
    {
        var registered = await planner.RegisterAsync(
            new ResourceRequest
            {
                Type = child.Type,
                Name = child.Name,
                Custom = true,
                Parent = child.Parent,
                Inputs = PropertyValues.Flatten(child.Inputs),
                Dependencies = child.Dependencies,
                PropertyDependencies = child.PropertyDependencies,
                IsExpanded = true,
            },
            cancellationToken);
        if (registered.IsRejected)
        {
            // Its mistakes are reported; what would be built on it has nothing to stand on.
            throw new InvalidResourceException([]);
        }

        return new ChildResource(
            registered.Resource.Urn, PropertyValues.IdOf(registered.Resource), registered.Resource.Outputs);
    }

    public Task<PropertyMap> InvokeAsync(string token, PropertyMap arguments, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(planner.Invoke(token, arguments, provider: null));
    }

    public void Warn(string message) => log.Add(DiagnosticSeverity.Warning, message, component.Urn);
}
