using System.Text.Json;
using System.Text.Json.Nodes;
using Alicerce.Aws.Calls;

namespace Alicerce.Aws.Services;

public sealed class SecretsManagerClient(AwsConnection connection)
{
    private readonly JsonProtocol _protocol = new(connection, AwsService.SecretsManager, "secretsmanager", "1.1");

    /// <summary>The current text of a secret.</summary>
    public async Task<string> GetSecretValueAsync(string secretId, CancellationToken cancellationToken)
    {
        var answer = await _protocol.CallAsync(
            "GetSecretValue", new JsonObject { ["SecretId"] = secretId }, cancellationToken);
        return answer.TryGetProperty("SecretString", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : throw new InvalidOperationException($"The secret `{secretId}` holds bytes. Store it as text.");
    }
}
