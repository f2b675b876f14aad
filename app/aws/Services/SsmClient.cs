using System.Text.Json.Nodes;
using Alicerce.Aws.Calls;

namespace Alicerce.Aws.Services;

public sealed class SsmClient(AwsConnection connection)
{
    private readonly JsonProtocol _protocol = new(connection, AwsService.Ssm, "AmazonSSM", "1.1");

    /// <summary>The value of a parameter, decrypted when it is a secure string.</summary>
    public async Task<string> GetParameterAsync(string name, CancellationToken cancellationToken)
    {
        var answer = await _protocol.CallAsync(
            "GetParameter", new JsonObject { ["Name"] = name, ["WithDecryption"] = true }, cancellationToken);
        return answer.GetProperty("Parameter").GetProperty("Value").GetString()!;
    }
}
