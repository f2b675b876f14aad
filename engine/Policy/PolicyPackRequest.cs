using Alicerce.Engine.Plan;
using Alicerce.Engine.Project;

namespace Alicerce.Engine.Policy;

/// <summary>What a pack is loaded with.</summary>
/// <param name="ProgramDirectory">Where the process of the pack starts.</param>
/// <param name="OnLine">Gets what the pack prints once it runs.</param>
public sealed record PolicyPackRequest(
    ConfiguredPack Pack,
    StackIdentity Stack,
    StackConfiguration StackConfiguration,
    string RootDirectory,
    string ProgramDirectory,
    string EngineAddress,
    Action<string> OnLine);
