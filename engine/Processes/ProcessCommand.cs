using System.Collections.Immutable;

namespace Alicerce.Engine.Processes;

/// <summary>How to start a process.</summary>
/// <param name="Environment">Added to the engine's own environment; null removes a variable.</param>
public sealed record ProcessCommand(
    string File,
    ImmutableArray<string> Arguments,
    string WorkingDirectory,
    ImmutableDictionary<string, string?> Environment)
{
    public override string ToString() => string.Join(' ', Arguments.Prepend(File));
}
