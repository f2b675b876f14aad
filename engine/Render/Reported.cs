using System.Collections.Immutable;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>The resources that Pulumi reports: all but the default providers, which no program asked for.</summary>
public static class Reported
{
    public static ImmutableArray<PlannedResource> Resources(PreviewResult result) =>
        [.. result.Resources.Where(resource => !IsDefaultProvider(resource))];

    private static bool IsDefaultProvider(PlannedResource resource) =>
        TypeToken.IsProvider(resource.Type)
        && (resource.Name == "default" || resource.Name.StartsWith("default_", StringComparison.Ordinal));
}
