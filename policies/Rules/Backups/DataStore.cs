namespace Alicerce.Policies.Rules.Backups;

/// <summary>A resource that holds data, with the tags that it will have.</summary>
internal sealed class DataStore
{
    private DataStore(StackResource resource, string noun, bool isVolume = false)
    {
        Resource = resource;
        Noun = noun;
        IsVolume = isVolume;
        Tags = EffectiveTags.Of(resource);
    }

    public StackResource Resource { get; }

    /// <summary>What the resource is, in a sentence.</summary>
    public string Noun { get; }

    /// <summary>Whether snapshot policies look at it.</summary>
    public bool IsVolume { get; }

    public IReadOnlyDictionary<string, string> Tags { get; }

    public static IEnumerable<DataStore> AllOf(StackResources resources) =>
        resources.Select(Of).OfType<DataStore>();

    public bool IsOptedOut(string tag) => Tags.TryGetValue(tag, out var reason) && reason.Length > 0;

    public string DescribeTags() => Tags.Count == 0
        ? "it has no tags"
        : "its tags are " + string.Join(", ", Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => $"{tag.Key}={tag.Value}"));

    private static DataStore? Of(StackResource resource)
    {
        if (resource.Is<Rds.Instance>())
        {
            // A read replica holds nothing that its source does not hold.
            return resource.Properties.Has("replicateSourceDb") ? null : new DataStore(resource, "the database");
        }

        if (resource.Is<DynamoDB.Table>())
        {
            return new DataStore(resource, "the table");
        }

        return resource.Is<Ebs.Volume>() ? new DataStore(resource, "the volume", isVolume: true) : null;
    }
}
