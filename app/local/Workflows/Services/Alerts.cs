using System.Text.Json.Nodes;
using Alicerce.Local.Approvals;

namespace Alicerce.Local.Workflows.Services;

/// <summary>The topic for alerts, whose messages are mails.</summary>
internal sealed class Alerts(Outbox outbox) : IService
{
    public IReadOnlyList<string> Resources { get; } = ["arn:aws:states:::sns:publish"];

    public async Task<JsonNode?> CallAsync(ServiceCall call, CancellationToken cancellationToken)
    {
        // A call that is made again replaces the mail of the first.
        await outbox.WriteAsync(
            $"alert-{call.ExecutionName}",
            (string)call.Parameters["Subject"]!,
            string.Join('\n', call.Parameters["Message"]!.AsObject().Select(field => $"{field.Key}: {field.Value}")),
            cancellationToken);
        return new JsonObject { ["MessageId"] = call.ExecutionName };
    }
}
