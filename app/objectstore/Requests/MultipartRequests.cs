using System.Globalization;
using System.Xml.Linq;
using Alicerce.ObjectStore.Bodies;
using Alicerce.ObjectStore.Signatures;
using Alicerce.ObjectStore.Storage;

namespace Alicerce.ObjectStore.Requests;

/// <summary>Requests of an upload in parts.</summary>
internal sealed class MultipartRequests(DiskStore store, ContentReceiver receiver)
{
    public Task StartAsync(S3Request request)
    {
        var bucket = store[request.Bucket];
        ObjectHeaders.CheckKey(request.Key);
        var id = store.Uploads.Start(new UploadState(bucket.Name, request.Key, ObjectHeaders.Of(request)));
        return XmlAnswer.WriteAsync(request.Context, new XElement(
            "InitiateMultipartUploadResult",
            new XElement("Bucket", bucket.Name),
            new XElement("Key", request.Key),
            new XElement("UploadId", id)));
    }

    public async Task PutPartAsync(S3Request request, Authorization authorization)
    {
        var id = IdOf(request);
        if (!int.TryParse(request.Parameter("partNumber"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > MultipartUploads.LastPart)
        {
            throw new S3Exception(S3Error.Invalid($"`partNumber` is not a number from 1 to {MultipartUploads.LastPart}."));
        }

        using var content = await receiver.ReceiveAsync(request, authorization);
        store.Uploads.Put(id, number, content);
        request.Context.Response.Headers.ETag = $"\"{content.Md5}\"";
        foreach (var (name, value) in content.Checksums)
        {
            request.Context.Response.Headers[name] = value;
        }
    }

    public async Task CompleteAsync(S3Request request)
    {
        var id = IdOf(request);
        var bucket = store[request.Bucket];
        var state = store.Uploads.Get(id, request.Bucket, request.Key);
        if (ChecksumHeader.All.FirstOrDefault(name => request.Header(name) is not null) is { } checksum)
        {
            throw new S3Exception(S3Error.NotImplemented($"`{checksum}` over all parts of an upload"));
        }

        var listed = Read(await XmlAnswer.ReadAsync(request.Context, "CompleteMultipartUpload"));
        using var content = store.Stage();
        var tag = await store.Uploads.JoinAsync(id, listed, content, request.Aborted);
        var version = bucket.Put(new ObjectDraft
        {
            Key = request.Key,
            Content = content,
            ETag = tag,
            Operation = "CompleteMultipartUpload",
            Headers = state.Headers,
            Check = Conditions.ForWriting(request),
        });
        store.Uploads.Remove(id);
        ObjectHeaders.WriteIdentity(request.Context.Response, version);
        await XmlAnswer.WriteAsync(request.Context, new XElement(
            "CompleteMultipartUploadResult",
            new XElement("Location", request.Context.Request.Path.ToUriComponent()),
            new XElement("Bucket", request.Bucket),
            new XElement("Key", request.Key),
            new XElement("ETag", $"\"{tag}\"")));
    }

    public void Abort(S3Request request)
    {
        store.Uploads.Remove(IdOf(request));
        request.Context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private string IdOf(S3Request request)
    {
        var id = request.Parameter("uploadId")!;
        store.Uploads.Get(id, request.Bucket, request.Key);
        return id;
    }

    private static List<(int Number, string ETag)> Read(XElement body)
    {
        var parts = body.Elements("Part").ToList();
        return parts.Count > 0 && parts.TrueForAll(part => int.TryParse((string?)part.Element("PartNumber"), out _))
            ? [.. parts.Select(part => ((int)part.Element("PartNumber")!, ((string?)part.Element("ETag") ?? "").Trim('"')))]
            : throw new S3Exception(S3Error.MalformedXml);
    }
}
