using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An archive assembled from assets and other archives.</summary>
public sealed class AssetArchive : Archive
{
    /// <param name="assets">What the archive holds, by path inside it.</param>
    public AssetArchive(IDictionary<string, AssetOrArchive> assets)
        : base("assets", assets.ToImmutableDictionary())
    {
    }
}
