using System.Collections.Immutable;
using Alicerce.Engine.Project;

namespace Alicerce.Engine.Policy;

/// <summary>What a pack is loaded with.</summary>
/// <param name="Configuration">The user's configuration of its policies.</param>
/// <param name="OnLine">Gets what the pack prints once it runs.</param>
public sealed record PolicyPackRequest(
    PolicyPackSource Source,
    ProjectFile Project,
    StackSelection Stack,
    StackConfiguration StackConfiguration,
    ImmutableSortedDictionary<string, PolicySettings> Configuration,
    string EngineAddress,
    Action<string> OnLine);
