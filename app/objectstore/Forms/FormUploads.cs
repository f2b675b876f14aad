using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Alicerce.ObjectStore.Bodies;
using Alicerce.ObjectStore.Requests;
using Alicerce.ObjectStore.Signatures;
using Alicerce.ObjectStore.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Alicerce.ObjectStore.Forms;

/// <summary>Uploads by HTML forms, which a policy allows that was signed before.</summary>
internal sealed class FormUploads(DiskStore store, ContentReceiver receiver, SignatureVerifier signatures, TimeProvider clock)
{
    private const int MostFields = 100;
    private const int MostFieldCharacters = 20 * 1024;
    private const string FileName = "${filename}";

    public async Task PostAsync(S3Request request)
    {
        var bucket = store[request.Bucket];
        var boundary = MediaTypeHeaderValue.TryParse(request.Context.Request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString()
                : "";
        if (boundary.Length is 0 or > 200)
        {
            throw new S3Exception(S3Error.MalformedForm("The body is not a form with files (`multipart/form-data`)."));
        }

        var (fields, file, name) = await ReadFieldsAsync(new MultipartReader(boundary, request.Context.Request.Body), request.Aborted);
        var policy = Verify(fields, request.Bucket);
        var key = Required(fields, "key").Replace(FileName, name, StringComparison.Ordinal);
        ObjectHeaders.CheckKey(key);
        using var body = new FileBody(file);
        var checksums = ChecksumHeader.All.Where(fields.ContainsKey).ToList();
        using var content = await receiver.ReceiveAsync(
            body, checksums, Math.Min(policy.Largest, ContentReceiver.Largest), request.Aborted);
        if (content.Size < policy.Smallest)
        {
            throw new S3Exception(S3Error.TooSmall);
        }

        if (checksums.Exists(checksum => fields[checksum] != content.Checksums[checksum]))
        {
            throw new S3Exception(S3Error.BadDigest);
        }

        var version = bucket.Put(new ObjectDraft
        {
            Key = key,
            Content = content,
            ETag = content.Md5,
            Operation = "Post",
            Headers = ObjectHeaders.Of(header => fields.GetValueOrDefault(header), fields.Keys),
            Checksums = content.Checksums,
        });
        await AnswerAsync(request, fields, version);
    }

    private PostPolicy Verify(Dictionary<string, string> fields, string bucket)
    {
        if (!fields.TryGetValue("policy", out var text))
        {
            throw new S3Exception(S3Error.Anonymous);
        }

        signatures.VerifyPolicy(
            text,
            fields.GetValueOrDefault("x-amz-algorithm"),
            fields.GetValueOrDefault("x-amz-credential"),
            fields.GetValueOrDefault("x-amz-signature"));
        var policy = PostPolicy.Parse(text);
        policy.Check(fields, bucket, clock.GetUtcNow());
        return policy;
    }

    private static async Task<(Dictionary<string, string> Fields, Stream File, string Name)> ReadFieldsAsync(
        MultipartReader reader, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var left = MostFieldCharacters;
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                var disposition = section.GetContentDispositionHeader();
                var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? "").ToString();
                // What comes after the file counts for nothing.
                if (name.Equals("file", StringComparison.OrdinalIgnoreCase))
                {
                    var fileName = HeaderUtilities.RemoveQuotes(disposition!.FileName).ToString();
                    return (fields, section.Body, Path.GetFileName(fileName.Replace('\\', '/')));
                }

                var value = await ReadFieldAsync(section.Body, left, cancellationToken);
                left -= value.Length + name.Length;
                if (left < 0 || !fields.TryAdd(name, value) || fields.Count > MostFields)
                {
                    throw new S3Exception(S3Error.MalformedForm("The form has too many fields, or one of them twice."));
                }
            }
        }
        catch (Exception exception) when (exception is IOException and not BadHttpRequestException or InvalidDataException)
        {
            throw new S3Exception(S3Error.MalformedForm("The form is cut off, or no form."));
        }

        throw new S3Exception(S3Error.Invalid("The form has no field `file`. It has to be the last one."));
    }

    private static async Task<string> ReadFieldAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        var buffer = new byte[most + 1];
        var count = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return count <= most
            ? Encoding.UTF8.GetString(buffer, 0, count)
            : throw new S3Exception(S3Error.MalformedForm("The fields of the form are too long."));
    }

    private static string Required(Dictionary<string, string> fields, string name) =>
        fields.GetValueOrDefault(name) is { Length: > 0 } value
            ? value
            : throw new S3Exception(S3Error.Invalid($"The form has no field `{name}`. It has to come before the file."));

    private static async Task AnswerAsync(S3Request request, Dictionary<string, string> fields, ObjectVersion version)
    {
        var response = request.Context.Response;
        ObjectHeaders.WriteIdentity(response, version);
        var location = $"/{request.Bucket}/{string.Join('/', version.Key.Split('/').Select(Uri.EscapeDataString))}";
        response.Headers.Location = location;
        if (Uri.TryCreate(fields.GetValueOrDefault("success_action_redirect"), UriKind.Absolute, out var page)
            && page.Scheme is "http" or "https")
        {
            response.StatusCode = (int)HttpStatusCode.SeeOther;
            response.Headers.Location = QueryHelpers.AddQueryString(page!.AbsoluteUri, new Dictionary<string, string?>
            {
                ["bucket"] = request.Bucket,
                ["key"] = version.Key,
                ["etag"] = $"\"{version.ETag}\"",
            });
            return;
        }

        var status = fields.GetValueOrDefault("success_action_status");
        response.StatusCode = status is "200" or "201" ? int.Parse(status, CultureInfo.InvariantCulture) : (int)HttpStatusCode.NoContent;
        if (status == "201")
        {
            await XmlAnswer.WriteAsync(request.Context, new XElement(
                "PostResponse",
                new XElement("Location", location),
                new XElement("Bucket", request.Bucket),
                new XElement("Key", version.Key),
                new XElement("ETag", $"\"{version.ETag}\"")));
        }
    }
}
