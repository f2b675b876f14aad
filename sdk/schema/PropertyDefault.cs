using System.Collections.Immutable;

namespace Alicerce.Schema;

/// <summary>A default: the first of the environment variables that is set, else the value.</summary>
/// <param name="Value">A string, a bool, or null when only the environment gives a default.</param>
/// <param name="EnvironmentVariables">In order of precedence.</param>
public sealed record PropertyDefault(object? Value, ImmutableArray<string> EnvironmentVariables);
