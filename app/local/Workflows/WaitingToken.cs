namespace Alicerce.Local.Workflows;

/// <summary>A token that somebody has who outlives this process.</summary>
internal sealed record WaitingToken(string Token, DateTimeOffset Since);
