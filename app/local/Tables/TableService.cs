using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alicerce.Local.Tables;

/// <summary>
/// Tables in a folder, in the protocol of DynamoDB, for clients in this process: the adapters that the applications use
/// in the cloud are the ones that run here. An operation that is not here is an error by its name.
/// </summary>
internal sealed class TableService(string folder, IReadOnlyDictionary<string, TableSchema> schemas, TimeProvider clock) : HttpMessageHandler
{
    private const string Target = "X-Amz-Target";
    private const string Prefix = "DynamoDB_20120810.";

    private readonly Dictionary<string, Table> _tables = schemas.ToDictionary(
        schema => schema.Key, schema => new Table(Path.Combine(folder, schema.Key + ".jsonl"), schema.Value, clock));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var operation = request.Headers.GetValues(Target).Single()[Prefix.Length..];
            var body = (JsonObject)(await JsonNode.ParseAsync(
                await request.Content!.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken))!;
            return Answer(HttpStatusCode.OK, Serve(operation, body));
        }
        catch (TableException exception)
        {
            return Answer(HttpStatusCode.BadRequest, new JsonObject
            {
                ["__type"] = $"com.amazonaws.dynamodb.v20120810#{exception.Code}",
                ["message"] = exception.Message,
            });
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or NullReferenceException)
        {
            return Answer(HttpStatusCode.BadRequest, new JsonObject
            {
                ["__type"] = "com.amazon.coral.service#SerializationException",
                ["message"] = exception.Message,
            });
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var table in _tables.Values)
            {
                table.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private JsonObject Serve(string operation, JsonObject request)
    {
        var table = _tables.GetValueOrDefault((string?)request["TableName"] ?? "")
            ?? throw new TableException("ResourceNotFoundException", "There is no such table.");
        return operation switch
        {
            "GetItem" => table.Get(request),
            "PutItem" => table.Put(request),
            "UpdateItem" => table.Change(request),
            "DeleteItem" => table.Delete(request),
            "Query" => table.Query(request),
            _ => throw new TableException("UnknownOperationException", $"Local tables do not have `{operation}`."),
        };
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonObject body) => new(status)
    {
        Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.0"),
    };
}
