using System.Net;
using System.Text;
using System.Text.Json;

namespace Alicerce.Approval.Http;

/// <summary>Reads the event of an HTTP API in payload format 2.0.</summary>
internal static class HttpCallReader
{
    private const string Form = "application/x-www-form-urlencoded";

    public static async Task<HttpCall> ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        JsonDocument document;
        try
        {
            document = await JsonDocument.ParseAsync(input, default, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw new InvalidCallException("The event is not JSON.", exception);
        }

        using (document)
        {
            return Read(document.RootElement);
        }
    }

    private static HttpCall Read(JsonElement root)
    {
        var http = Child(Child(root, "requestContext"), "http");
        if (Text(root, "version") != "2.0" || Text(http, "method") is not { } method)
        {
            throw new InvalidCallException(
                "The event is not one of an HTTP API in payload format 2.0. Set the format of the integration to 2.0.");
        }

        var headers = Child(root, "headers") is { ValueKind: JsonValueKind.Object } found
            ? found.EnumerateObject().ToDictionary(header => header.Name.ToLowerInvariant(), header => header.Value.ToString())
            : [];
        var posted = method == "POST" && headers.GetValueOrDefault("content-type", "").StartsWith(Form, StringComparison.OrdinalIgnoreCase)
            ? ParseForm(BodyOf(root))
            : [];
        return new HttpCall
        {
            Method = method,
            Path = Text(root, "rawPath") ?? "",
            Headers = headers,
            Fields = posted.Count > 0 ? posted : ParseForm(Text(root, "rawQueryString") ?? ""),
        };
    }

    private static string BodyOf(JsonElement root)
    {
        var body = Text(root, "body") ?? "";
        if (Child(root, "isBase64Encoded").ValueKind != JsonValueKind.True)
        {
            return body;
        }

        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    // A name that stands twice has no meaning here: the first counts, and the signature covers it.
    private static Dictionary<string, string> ParseForm(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            fields.TryAdd(WebUtility.UrlDecode(parts[0]), parts.Length == 2 ? WebUtility.UrlDecode(parts[1]) : "");
        }

        return fields;
    }

    private static JsonElement Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : default;

    private static string? Text(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.String } child ? child.GetString() : null;
}
