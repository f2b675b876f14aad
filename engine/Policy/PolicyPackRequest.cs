using Alicerce.Engine.Project;

namespace Alicerce.Engine.Policy;

/// <summary>What a pack is loaded with.</summary>
/// <param name="OnLine">Gets what the pack prints once it runs.</param>
public sealed record PolicyPackRequest(
    ConfiguredPack Pack,
    ProjectFile Project,
    StackSelection Stack,
    StackConfiguration StackConfiguration,
    string EngineAddress,
    Action<string> OnLine);
