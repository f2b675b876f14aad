namespace Alicerce.Ingest.Claims;

/// <summary>Work that this invocation holds. The deadline tells it from an earlier or later claim of the same work.</summary>
public sealed record Claim(string Id, DateTimeOffset Deadline);
