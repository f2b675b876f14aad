namespace Alicerce.Web.Files;

/// <summary>One thing that happened to a file.</summary>
public sealed record FileRun(DateTimeOffset? At, string JobId, string? Status, string? Error);
