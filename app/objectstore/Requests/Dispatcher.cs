using Alicerce.ObjectStore.Bodies;
using Alicerce.ObjectStore.Forms;
using Alicerce.ObjectStore.Signatures;
using Alicerce.ObjectStore.Storage;

namespace Alicerce.ObjectStore.Requests;

/// <summary>Finds the operation that a request means. A parameter that changes what a request means is known, or refused.</summary>
internal sealed class Dispatcher(DiskStore store, SignatureVerifier signatures, TimeProvider clock, TextWriter log)
{
    // They sign, name the operation, or override headers of the answer.
    private static readonly string[] Harmless = ["x-id", "x-amz-", "response-"];

    private readonly ContentReceiver _receiver = new(store);

    public async Task ServeAsync(HttpContext context)
    {
        context.Response.Headers["x-amz-request-id"] = context.TraceIdentifier;
        CrossOrigin.Allow(context);
        if (CrossOrigin.TryAnswer(context))
        {
            return;
        }

        try
        {
            await ServeAsync(new S3Request(context));
        }
        catch (S3Exception exception)
        {
            await FailAsync(context, exception.Error);
        }
        catch (BadHttpRequestException exception)
        {
            await FailAsync(context, exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? S3Error.TooLarge : S3Error.Incomplete);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked is gone.
        }
        catch (Exception exception)
        {
            await log.WriteLineAsync($"{context.Request.Method} {context.Request.Path}: {exception}");
            await FailAsync(context, S3Error.Internal);
        }
    }

    private async Task ServeAsync(S3Request request)
    {
        if (request is { Method: "POST", Key: "", Bucket.Length: > 0, Query.Count: 0 })
        {
            await new FormUploads(store, _receiver, signatures, clock).PostAsync(request);
            return;
        }

        var authorization = signatures.Verify(request);
        await (request switch
        {
            { Bucket: "" } => ServeStoreAsync(request),
            { Key: "" } => ServeBucketAsync(request),
            _ => ServeObjectAsync(request, authorization),
        });
    }

    private Task ServeStoreAsync(S3Request request) => request.Method == "GET"
        ? new BucketRequests(store).ListBucketsAsync(Only(request))
        : throw Unknown(request);

    private Task ServeBucketAsync(S3Request request)
    {
        var buckets = new BucketRequests(store);
        return request.Method switch
        {
            "PUT" when request.Has("versioning") => buckets.PutVersioningAsync(Only(request, "versioning")),
            "PUT" => Done(buckets.Create, Only(request)),
            "HEAD" => Done(buckets.Head, Only(request)),
            "DELETE" => Done(buckets.Remove, Only(request)),
            "POST" when request.Has("delete") => buckets.DeleteManyAsync(Only(request, "delete")),
            "GET" when request.Has("versioning") => buckets.GetVersioningAsync(Only(request, "versioning")),
            "GET" when request.Has("versions") => buckets.ListVersionsAsync(Only(request, "versions", "prefix", "encoding-type")),
            "GET" when request.Parameter("list-type") == "2" => buckets.ListAsync(Only(
                request, "list-type", "prefix", "delimiter", "max-keys", "continuation-token", "start-after", "encoding-type", "fetch-owner")),
            _ => throw Unknown(request),
        };
    }

    private Task ServeObjectAsync(S3Request request, Authorization authorization)
    {
        var objects = new ObjectRequests(store, _receiver);
        var multipart = new MultipartRequests(store, _receiver);
        return request.Method switch
        {
            "GET" => objects.GetAsync(Only(request, "versionId")),
            "HEAD" => Done(objects.Head, Only(request, "versionId")),
            "PUT" when request.Has("uploadId") => multipart.PutPartAsync(Only(request, "uploadId", "partNumber"), authorization),
            "PUT" => objects.PutAsync(Only(request), authorization),
            "DELETE" when request.Has("uploadId") => Done(multipart.Abort, Only(request, "uploadId")),
            "DELETE" => Done(objects.Delete, Only(request, "versionId")),
            "POST" when request.Has("uploads") => multipart.StartAsync(Only(request, "uploads")),
            "POST" when request.Has("uploadId") => multipart.CompleteAsync(Only(request, "uploadId")),
            _ => throw Unknown(request),
        };
    }

    private static S3Request Only(S3Request request, params string[] known)
    {
        var unknown = request.Query.Select(pair => pair.Key).FirstOrDefault(name => !known.Contains(name)
            && !Array.Exists(Harmless, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));
        return unknown is null ? request : throw new S3Exception(S3Error.NotImplemented($"`{unknown}` for {request.Method}"));
    }

    private static S3Exception Unknown(S3Request request) =>
        new(S3Error.NotImplemented($"{request.Method} for this address"));

    private static Task Done(Action<S3Request> serve, S3Request request)
    {
        serve(request);
        return Task.CompletedTask;
    }

    private static async Task FailAsync(HttpContext context, S3Error error)
    {
        if (context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return;
        }

        var id = context.TraceIdentifier;
        context.Response.Clear();
        context.Response.Headers["x-amz-request-id"] = id;
        CrossOrigin.Allow(context);
        await XmlAnswer.WriteErrorAsync(context, error);
    }
}
