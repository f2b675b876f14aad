using System.Text.Json;

namespace Alicerce.AwsPeers;

/// <summary>One request that <see cref="AwsServer"/> took: its service, its operation and its parameters.</summary>
public sealed record ReceivedCall(string Service, string Operation, JsonElement Input)
{
    public string? Text(string name) =>
        Input.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
