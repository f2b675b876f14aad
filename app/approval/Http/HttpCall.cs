namespace Alicerce.Approval.Http;

/// <summary>One request to the HTTP API, decoded.</summary>
public sealed record HttpCall
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>Names in lower case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The fields of the query, or those of a form that was posted.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    public string Header(string name) => Headers.GetValueOrDefault(name, "");
}
