using System.Globalization;
using Alicerce.ObjectStore.Bodies;
using Alicerce.ObjectStore.Signatures;
using Alicerce.ObjectStore.Storage;
using Microsoft.AspNetCore.Http.Extensions;

namespace Alicerce.ObjectStore.Requests;

/// <summary>Requests about one object.</summary>
internal sealed class ObjectRequests(DiskStore store, ContentReceiver receiver)
{
    private static readonly (string Parameter, string Header)[] Overrides =
    [
        ("response-content-type", "Content-Type"),
        ("response-content-disposition", "Content-Disposition"),
        ("response-content-language", "Content-Language"),
        ("response-content-encoding", "Content-Encoding"),
        ("response-cache-control", "Cache-Control"),
        ("response-expires", "Expires"),
    ];

    public async Task GetAsync(S3Request request)
    {
        var (version, content) = store[request.Bucket].Open(request.Key, request.VersionId);
        await using (content)
        {
            var range = Describe(request, version);
            if (request.Context.Response.StatusCode == StatusCodes.Status304NotModified)
            {
                return;
            }

            content.Position = range.First;
            await StreamCopyOperation.CopyToAsync(content, request.Context.Response.Body, range.Length, request.Aborted);
        }
    }

    public void Head(S3Request request) => Describe(request, store[request.Bucket].Get(request.Key, request.VersionId));

    public async Task PutAsync(S3Request request, Authorization authorization)
    {
        var bucket = store[request.Bucket];
        ObjectHeaders.CheckKey(request.Key);
        var headers = ObjectHeaders.Of(request);
        var check = Conditions.ForWriting(request);
        using var content = await receiver.ReceiveAsync(request, authorization);
        var version = bucket.Put(new ObjectDraft
        {
            Key = request.Key,
            Content = content,
            ETag = content.Md5,
            Operation = "Put",
            Headers = headers,
            Checksums = content.Checksums,
            Check = check,
        });
        ObjectHeaders.WriteIdentity(request.Context.Response, version);
        WriteChecksums(request.Context.Response, version.Checksums);
    }

    public void Delete(S3Request request)
    {
        var removed = store[request.Bucket].Delete(request.Key, request.VersionId);
        var response = request.Context.Response;
        response.StatusCode = StatusCodes.Status204NoContent;
        if (removed is not null)
        {
            ObjectHeaders.WriteIdentity(response, removed with { ETag = "" });
        }

        if (removed is { IsDeleteMarker: true })
        {
            response.Headers["x-amz-delete-marker"] = "true";
        }
    }

    private static ContentRange Describe(S3Request request, ObjectVersion version)
    {
        var response = request.Context.Response;
        ObjectHeaders.WriteAll(response, version);
        if (Conditions.IsNotModified(request, version))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return default;
        }

        foreach (var (parameter, header) in Overrides)
        {
            if (request.Parameter(parameter) is { Length: > 0 } value)
            {
                response.Headers[header] = value;
            }
        }

        if (ContentRange.Of(request.Header("Range"), version.Size) is not { } range)
        {
            response.ContentLength = version.Size;
            if (request.Header("x-amz-checksum-mode") == "ENABLED")
            {
                WriteChecksums(response, version.Checksums);
            }

            return new ContentRange(0, version.Size);
        }

        response.StatusCode = StatusCodes.Status206PartialContent;
        response.ContentLength = range.Length;
        response.Headers.ContentRange = string.Create(
            CultureInfo.InvariantCulture, $"bytes {range.First}-{range.First + range.Length - 1}/{version.Size}");
        return range;
    }

    private static void WriteChecksums(HttpResponse response, IReadOnlyDictionary<string, string> checksums)
    {
        foreach (var (name, value) in checksums)
        {
            response.Headers[name] = value;
            response.Headers["x-amz-checksum-type"] = "FULL_OBJECT";
        }
    }
}
