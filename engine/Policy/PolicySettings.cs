using System.Text.Json.Nodes;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Policy;

/// <summary>What a source of configuration says about one policy.</summary>
/// <param name="Level">Null when the source leaves the level as it is.</param>
public sealed record PolicySettings(EnforcementLevel? Level, JsonObject Properties);
