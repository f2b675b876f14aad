namespace Alicerce.Engine.Plan;

/// <summary>Which stack is previewed.</summary>
public sealed record StackIdentity(string Organization, string Project, string Stack);
