using System.Text;
using System.Xml;
using System.Xml.Linq;
using Alicerce.Aws.Signing;

namespace Alicerce.Aws.Calls;

/// <summary>The query protocol: operation and parameters are the fields of a form, the answer is XML.</summary>
internal sealed class QueryProtocol(AwsConnection connection, AwsService service, string version)
{
    private readonly AwsCaller _caller = new(connection);

    public async Task<XElement> CallAsync(
        string operation, IReadOnlyList<KeyValuePair<string, string>> input, CancellationToken cancellationToken)
    {
        KeyValuePair<string, string>[] fields = [new("Action", operation), new("Version", version), .. input];
        var body = await _caller.CallAsync(
            new AwsCall
            {
                Service = service,
                Operation = operation,
                ContentType = "application/x-www-form-urlencoded; charset=utf-8",
                Body = Encoding.ASCII.GetBytes(string.Join('&', fields.Select(field =>
                    $"{SignatureV4.Encode(field.Key)}={SignatureV4.Encode(field.Value)}"))),
            },
            cancellationToken);
        using var reader = XmlReader.Create(
            new MemoryStream(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }
}
