using Pulumirpc;

namespace Pulumi;

/// <summary>The side of the engine that messages go to.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);

    Task RequirePulumiVersionAsync(string versionRange);
}
