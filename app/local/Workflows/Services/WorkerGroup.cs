using System.Text.Json.Nodes;

namespace Alicerce.Local.Workflows.Services;

/// <summary>The group of workers: one, which is this process, and always there.</summary>
internal sealed class WorkerGroup : IService
{
    private const string Groups = "arn:aws:states:::aws-sdk:autoscaling:describeAutoScalingGroups";
    private const string Agents = "arn:aws:states:::aws-sdk:ssm:describeInstanceInformation";
    private const string Instance = "i-local";

    public IReadOnlyList<string> Resources { get; } = [Groups, Agents];

    public Task<JsonNode?> CallAsync(ServiceCall call, CancellationToken cancellationToken) => Task.FromResult<JsonNode?>(
        call.Resource == Groups
            ? new JsonObject
            {
                ["AutoScalingGroups"] = new JsonArray(new JsonObject
                {
                    ["DesiredCapacity"] = 1,
                    ["Instances"] = new JsonArray(new JsonObject
                    {
                        ["InstanceId"] = Instance,
                        ["LifecycleState"] = "InService",
                        ["HealthStatus"] = "Healthy",
                    }),
                }),
            }
            : new JsonObject
            {
                ["InstanceInformationList"] = new JsonArray(new JsonObject { ["InstanceId"] = Instance, ["PingStatus"] = "Online" }),
            });
}
