namespace Alicerce.Aws.Calls;

/// <summary>One request in the protocol of its service.</summary>
internal sealed record AwsCall
{
    public required AwsService Service { get; init; }

    public required string Operation { get; init; }

    public required string ContentType { get; init; }

    /// <summary>The operation of a JSON protocol; null in the query protocol, which has it in the body.</summary>
    public string? Target { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>How messages call it.</summary>
    public string Name => $"{Service.Title}.{Operation}";
}
