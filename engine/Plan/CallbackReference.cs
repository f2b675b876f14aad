namespace Alicerce.Engine.Plan;

/// <summary>A function of the program that the engine can call.</summary>
/// <param name="Target">The address that the program listens at.</param>
public sealed record CallbackReference(string Target, string Token);
