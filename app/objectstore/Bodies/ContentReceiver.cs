using System.Globalization;
using System.Security.Cryptography;
using Alicerce.ObjectStore.Requests;
using Alicerce.ObjectStore.Signatures;
using Alicerce.ObjectStore.Storage;

namespace Alicerce.ObjectStore.Bodies;

/// <summary>Takes the content of a request in, and takes it only when it is what the request says it is.</summary>
internal sealed class ContentReceiver(DiskStore store)
{
    /// <summary>What one request may carry.</summary>
    public const long Largest = 5L * 1024 * 1024 * 1024;

    private const int BufferBytes = 256 * 1024;

    public async Task<StagedContent> ReceiveAsync(S3Request request, Authorization authorization)
    {
        var length = LengthOf(request, authorization);
        using var body = Open(request, authorization);
        var expected = ChecksumHeader.All
            .Where(name => request.Header(name) is not null)
            .ToDictionary(name => name, name => request.Header(name), StringComparer.OrdinalIgnoreCase);
        var announced = (request.Header("x-amz-trailer") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in announced)
        {
            expected[name] = null;
        }

        var content = await ReceiveAsync(body, expected.Keys, Largest, request.Aborted);
        try
        {
            if (content.Size != length)
            {
                throw new S3Exception(S3Error.Incomplete);
            }

            Compare(content, expected, body.Trailers, request.Header("Content-MD5"));
            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>Takes content in and computes these checksums of it.</summary>
    public async Task<StagedContent> ReceiveAsync(
        IBody body, IEnumerable<string> checksums, long largest, CancellationToken cancellationToken)
    {
        var content = store.Stage();
        var running = new Dictionary<string, IChecksum>();
        try
        {
            foreach (var name in checksums)
            {
                running[name] = ChecksumHeader.Start(name);
            }

            await CopyAsync(body, content, running.Values, largest, cancellationToken);
            foreach (var (name, checksum) in running)
            {
                content.Checksums[name.ToLowerInvariant()] = checksum.End();
            }

            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
        finally
        {
            foreach (var checksum in running.Values)
            {
                checksum.Dispose();
            }
        }
    }

    private static async Task CopyAsync(
        IBody body, StagedContent content, IReadOnlyCollection<IChecksum> checksums, long largest, CancellationToken cancellationToken)
    {
#pragma warning disable CA5351 // S3 defines the tag so.
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351 // Only the tag.
        await using var file = new FileStream(
            content.Path,
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous, BufferSize = 0 });
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            content.Size += read;
            if (content.Size > largest)
            {
                throw new S3Exception(S3Error.TooLarge);
            }

            md5.AppendData(buffer, 0, read);
            foreach (var checksum in checksums)
            {
                checksum.Append(buffer.AsSpan(0, read));
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        file.Flush(flushToDisk: true);
        content.Md5 = Convert.ToHexStringLower(md5.GetHashAndReset());
    }

    private static void Compare(
        StagedContent content, Dictionary<string, string?> expected, Dictionary<string, string> trailers, string? md5)
    {
        foreach (var (name, value) in expected)
        {
            if ((value ?? trailers.GetValueOrDefault(name)) != content.Checksums[name.ToLowerInvariant()])
            {
                throw new S3Exception(S3Error.BadDigest);
            }
        }

        if (md5 is not null && md5 != Convert.ToBase64String(Convert.FromHexString(content.Md5)))
        {
            throw new S3Exception(S3Error.BadDigest);
        }
    }

    private static IBody Open(S3Request request, Authorization authorization)
    {
        if (authorization.IsChunked)
        {
            return new ChunkedBody(request.Context.Request.Body, authorization);
        }

        var hash = authorization.PayloadHash;
        return hash == Authorization.Unsigned || (hash.Length == Mac.EmptyHash.Length && hash.All(char.IsAsciiHexDigitLower))
            ? new PlainBody(request.Context.Request.Body, hash)
            : throw new S3Exception(S3Error.NotImplemented($"bodies that are signed as `{hash}`"));
    }

    private static long LengthOf(S3Request request, Authorization authorization)
    {
        var length = !authorization.IsChunked
            ? request.Context.Request.ContentLength
            : long.TryParse(request.Header("x-amz-decoded-content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var decoded)
                ? decoded
                : null;
        return length switch
        {
            null => throw new S3Exception(new S3Error(411, "MissingContentLength", "The request does not state the length of its content.")),
            > Largest => throw new S3Exception(S3Error.TooLarge),
            _ => length.Value,
        };
    }
}
