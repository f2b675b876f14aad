namespace Alicerce.Local.Workflows;

/// <summary>How an execution ended.</summary>
/// <param name="At">When.</param>
/// <param name="Error">Null when it succeeded.</param>
/// <param name="Cause">For people.</param>
internal sealed record ExecutionEnd(DateTimeOffset At, string? Error, string? Cause);
