namespace Pulumi.Policy.Benchmarks;

/// <summary>How a pack is started.</summary>
internal sealed record PackCommand(string Program, IReadOnlyList<string> Arguments, string Directory);
