using System.Text.Json.Nodes;
using Alicerce.States;

namespace Alicerce.Local.Workflows.Services;

/// <summary>Finds who answers a call.</summary>
internal sealed class ServiceDirectory(params IReadOnlyList<IService> services)
{
    private readonly Dictionary<string, IService> _services = services
        .SelectMany(service => service.Resources.Select(resource => (resource, service)))
        .ToDictionary(pair => pair.resource, pair => pair.service);

    /// <exception cref="TaskFailedException">The service refused, or could not.</exception>
    public async Task<JsonNode?> CallAsync(ServiceCall call, CancellationToken cancellationToken)
    {
        var service = _services.GetValueOrDefault(call.Resource)
            ?? throw new TaskFailedException("States.Runtime", $"`{call.Resource}` is played by nobody here.");
        try
        {
            return await service.CallAsync(call, cancellationToken);
        }
        catch (Exception exception) when (exception is not (TaskFailedException or OperationCanceledException))
        {
            throw new TaskFailedException($"{service.GetType().Name}.{exception.GetType().Name}", exception.Message);
        }
    }
}
