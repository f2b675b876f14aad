using System.Collections.Immutable;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>The resources that Pulumi reports: all but the default providers, which no program asked for.</summary>
public static class Reported
{
    /// <summary>What the stack has after a deployment, and what that deletes.</summary>
    public static ImmutableArray<PlannedResource> Resources(PreviewResult result) =>
        [.. result.Resources.Concat(result.Deleted).Where(IsReported)];

    public static bool IsReported(PlannedResource resource) => !(
        TypeToken.IsProvider(resource.Type)
        && (resource.Name == "default" || resource.Name.StartsWith("default_", StringComparison.Ordinal)));
}
