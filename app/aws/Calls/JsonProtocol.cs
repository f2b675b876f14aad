using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alicerce.Aws.Calls;

/// <summary>The JSON protocols: the operation is a header, the body one object.</summary>
internal sealed class JsonProtocol(AwsConnection connection, AwsService service, string targetPrefix, string version)
{
    private readonly AwsCaller _caller = new(connection);

    public async Task<JsonElement> CallAsync(string operation, JsonObject input, CancellationToken cancellationToken)
    {
        var body = await _caller.CallAsync(
            new AwsCall
            {
                Service = service,
                Operation = operation,
                ContentType = $"application/x-amz-json-{version}",
                Target = $"{targetPrefix}.{operation}",
                Body = Encoding.UTF8.GetBytes(input.ToJsonString()),
            },
            cancellationToken);
        using var document = JsonDocument.Parse(body.Length == 0 ? "{}"u8.ToArray() : body);
        return document.RootElement.Clone();
    }
}
