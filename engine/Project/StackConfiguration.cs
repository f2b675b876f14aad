using System.Collections.Immutable;

namespace Alicerce.Engine.Project;

/// <summary>The configuration of one stack, as its program receives it.</summary>
/// <param name="Values">Full key to text; lists and objects are JSON.</param>
/// <param name="SecretKeys">Keys whose values are secret, in ordinal order.</param>
/// <param name="UnreadableSecrets">Those of them that are encrypted, so that their value is unknown here.</param>
public sealed record StackConfiguration(
    ImmutableSortedDictionary<string, string> Values,
    ImmutableArray<string> SecretKeys,
    ImmutableArray<string> UnreadableSecrets);
