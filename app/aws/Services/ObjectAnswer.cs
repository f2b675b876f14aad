namespace Alicerce.Aws.Services;

/// <summary>An object, or a part of it, whose bytes are still to be read. Disposing it gives the connection back.</summary>
public sealed class ObjectAnswer : IDisposable
{
    private readonly HttpResponseMessage _response;

    private ObjectAnswer(HttpResponseMessage response, Stream content, long length)
    {
        _response = response;
        Content = content;
        Length = length;
    }

    public Stream Content { get; }

    /// <summary>How many bytes the answer has.</summary>
    public long Length { get; }

    public string? VersionId => Header("x-amz-version-id");

    /// <summary>Without quotes.</summary>
    public string? ETag => Header("etag")?.Trim('"');

    /// <summary>What the uploader called it.</summary>
    public string? MediaType => _response.Content.Headers.TryGetValues("content-type", out var values) ? values.First() : null;

    public void Dispose() => _response.Dispose();

    internal static async Task<ObjectAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var length = response.Content.Headers.ContentLength
                ?? throw new InvalidDataException("The object store did not tell the length of an object.");
            return new ObjectAnswer(response, await response.Content.ReadAsStreamAsync(cancellationToken), length);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private string? Header(string name) => _response.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
