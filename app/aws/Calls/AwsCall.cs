namespace Alicerce.Aws.Calls;

/// <summary>One request in the protocol of its service.</summary>
internal sealed record AwsCall
{
    public required AwsService Service { get; init; }

    public required string Operation { get; init; }

    public HttpMethod Method { get; init; } = HttpMethod.Post;

    /// <summary>Where to send it, percent-encoded, when it is not the address of the service.</summary>
    public Uri? Address { get; init; }

    /// <summary>Names and values, not encoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>Headers of this call, signed with the others; their names in lower case.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Null for a call without a body.</summary>
    public string? ContentType { get; init; }

    /// <summary>The operation of a JSON protocol; null in the protocols that answer in XML.</summary>
    public string? Target { get; init; }

    public byte[] Body { get; init; } = [];

    /// <summary>How messages call it.</summary>
    public string Name => $"{Service.Title}.{Operation}";
}
