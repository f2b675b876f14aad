using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>A resource that holds data, with the tags that it will have.</summary>
internal sealed class DataStore
{
    private DataStore(StackResource resource, string noun, string? snapshotType = null)
    {
        Resource = resource;
        Noun = noun;
        SnapshotType = snapshotType;
        Tags = EffectiveTags.Of(resource);
    }

    public StackResource Resource { get; }

    /// <summary>What the resource is, in a sentence.</summary>
    public string Noun { get; }

    /// <summary>What snapshot policies call its type; null for types that they do not look at.</summary>
    public string? SnapshotType { get; }

    public IReadOnlyDictionary<string, string> Tags { get; }

    /// <summary>
    /// Whether a resource holds data of its own; a read replica holds nothing that its source does not hold.
    /// </summary>
    public static bool Is(StackResource resource) =>
        resource.Is<Ebs.Volume>()
        || resource.Is<DynamoDB.Table>()
        || resource.Type == DatabaseTypes.Cluster
        || (resource.Is<Rds.Instance>() && !resource.Properties.Has("replicateSourceDb"));

    public static DataStore Of(StackResource resource) => resource.Type switch
    {
        _ when resource.Is<Rds.Instance>() => new DataStore(resource, "the database"),
        _ when resource.Is<Ec2.Instance>() => new DataStore(resource, "the machine", snapshotType: "INSTANCE"),
        DatabaseTypes.Cluster => new DataStore(resource, "the cluster"),
        _ when resource.Is<DynamoDB.Table>() => new DataStore(resource, "the table"),
        _ => new DataStore(resource, "the volume", snapshotType: "VOLUME"),
    };

    public bool IsOptedOut(string tag) => Tags.TryGetValue(tag, out var reason) && reason.Length > 0;

    public string DescribeTags() => Tags.Count == 0
        ? "it has no tags"
        : "its tags are " + string.Join(", ", Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => $"{tag.Key}={tag.Value}"));
}
