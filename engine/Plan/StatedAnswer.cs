namespace Alicerce.Engine.Plan;

/// <summary>A lookup that the engine answered from data that it ships, since it never asks a cloud.</summary>
/// <param name="Token">The function, such as <c>aws:index/getCallerIdentity:getCallerIdentity</c>.</param>
/// <param name="Summary">What was answered, in words.</param>
public sealed record StatedAnswer(string Token, string Summary);
