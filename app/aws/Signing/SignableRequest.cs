namespace Alicerce.Aws.Signing;

/// <summary>The parts of a request that its signature covers.</summary>
public sealed record SignableRequest
{
    public required string Method { get; init; }

    /// <summary>Percent-encoded as it is sent, without the query.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Names and values, not encoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary><c>host</c> and <c>x-amz-date</c> or its query parameter must be among what is signed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public ReadOnlyMemory<byte> Body { get; init; }
}
