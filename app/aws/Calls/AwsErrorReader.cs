using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Alicerce.Aws.Calls;

/// <summary>Reads what a service says about a call that failed, in either protocol.</summary>
internal static class AwsErrorReader
{
    public static AwsCallException Read(AwsCall call, HttpResponseMessage response, byte[] body)
    {
        var (code, message) = call.Target is null ? ReadXml(body) : ReadJson(response, body);
        var requestId = Header(response, "x-amzn-requestid") ?? Header(response, "x-amz-request-id");
        return new AwsCallException(
            call, code is null or "" ? AwsErrorCode.Unknown : code, message, (int)response.StatusCode, requestId);
    }

    private static (string? Code, string? Message) ReadJson(HttpResponseMessage response, byte[] body)
    {
        var header = Header(response, "x-amzn-errortype");
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            return (NameOf(header ?? Text(root, "__type") ?? Text(root, "code")), Text(root, "message") ?? Text(root, "Message"));
        }
        catch (JsonException)
        {
            // A proxy or a load balancer answered with a page of its own: the status says what there is to say.
            return (NameOf(header), null);
        }
    }

    private static (string? Code, string? Message) ReadXml(byte[] body)
    {
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var error = XDocument.Load(reader).Descendants().FirstOrDefault(element => element.Name.LocalName == "Error");
            return (Child(error, "Code"), Child(error, "Message"));
        }
        catch (XmlException)
        {
            return (null, null);
        }
    }

    // Written as `Name`, `namespace#Name` or `Name:address`.
    private static string? NameOf(string? type) => type?.Split(':')[0].Split('#')[^1];

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.First() : null;

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string? Child(XElement? parent, string name) =>
        parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
