using System.Collections.Immutable;

namespace Alicerce.Engine.Reachability;

/// <summary>A way from the internet to a resource.</summary>
/// <param name="Steps">What is passed, the last of which is reached.</param>
/// <param name="Note">What admits it, as a sentence.</param>
public sealed record InternetPath(ImmutableArray<PathStep> Steps, Exposure Exposure, string Note)
{
    public PathStep Entrance => Steps[0];

    public PathStep Reached => Steps[^1];
}
