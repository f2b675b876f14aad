using System.Text.Json.Nodes;

namespace Alicerce.Local.Workflows.Services;

/// <summary>A service of AWS as this process plays it for the machine.</summary>
internal interface IService
{
    /// <summary>The resources that it answers for, as tasks name them.</summary>
    IReadOnlyList<string> Resources { get; }

    /// <exception cref="Alicerce.States.TaskFailedException">With the name that the service gives the error.</exception>
    Task<JsonNode?> CallAsync(ServiceCall call, CancellationToken cancellationToken);
}
