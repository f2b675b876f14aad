using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>A resource that holds data, with the tags that it will have.</summary>
internal sealed class DataStore
{
    private DataStore(StackResource resource, string noun, IReadOnlyDictionary<string, string>? tags = null)
    {
        Resource = resource;
        Noun = noun;
        Tags = tags ?? EffectiveTags.Of(resource);
    }

    /// <summary>The types of resources that may hold data.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        Ebs.Volume.ResourceType,
        Ec2.Instance.ResourceType,
        DynamoDB.Table.ResourceType,
        Rds.Instance.ResourceType,
        DatabaseTypes.Cluster,
        S3.Bucket.ResourceType,
    ];

    public StackResource Resource { get; }

    /// <summary>What the resource is, in a sentence.</summary>
    public string Noun { get; }

    /// <summary>What snapshot policies call it; null when they do not look at it.</summary>
    public string? SnapshotType { get; private init; }

    public IReadOnlyDictionary<string, string> Tags { get; }

    /// <summary>Machines that have it as a volume: their backups hold it as well.</summary>
    public IReadOnlyList<DataStore> Machines { get; private init; } = [];

    /// <summary>Volumes of its own, when all of them together are what it holds.</summary>
    public IReadOnlyList<DataStore> Parts { get; private init; } = [];

    /// <summary>
    /// The data that a resource holds; null when it holds none of its own. A replica holds nothing that its source does
    /// not hold, a machine whose volumes go with it nothing that lasts, and a bucket holds primary data when it says so.
    /// </summary>
    public static DataStore? Of(StackResource resource, StackResources resources, BackupCoverage config) =>
        resource.Type switch
        {
            "aws:rds/instance:Instance" when !resource.Declares("replicateSourceDb") => new(resource, "the database"),
            DatabaseTypes.Cluster when !resource.Declares("replicationSourceIdentifier") => new(resource, "the cluster"),
            "aws:dynamodb/table:Table" => new(resource, "the table"),
            "aws:ebs/volume:Volume" => new(resource, "the volume")
            {
                SnapshotType = "VOLUME",
                Machines = MachinesOf(resource, resources),
            },
            "aws:ec2/instance:Instance" when PartsOf(resource) is { Count: > 0 } parts => new(resource, "the machine")
            {
                SnapshotType = "INSTANCE",
                Parts = parts,
            },
            "aws:s3/bucket:Bucket" when new DataStore(resource, "the bucket") is var bucket
                && bucket.Has(config.PrimaryDataTag) => bucket,
            _ => null,
        };

    public bool IsOptedOut(string tag) => Tags.TryGetValue(tag, out var reason) && reason.Length > 0;

    /// <summary>Whether it has a tag, written as <c>key=value</c>.</summary>
    public bool Has(string tag) => tag.Split('=', 2) is [var key, var value]
        && Tags.TryGetValue(key, out var found)
        && found == value;

    public string DescribeTags() => Tags.Count == 0
        ? "it has no tags"
        : "its tags are " + string.Join(", ", Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => $"{tag.Key}={tag.Value}"));

    private static IReadOnlyList<DataStore> MachinesOf(StackResource volume, StackResources resources) =>
    [
        .. from attachment in Judgement.Matching(
               resources.OfType("aws:ec2/volumeAttachment:VolumeAttachment"),
               candidate => candidate.RefersTo("volumeId", volume, "id"))
           from machine in Judgement.Matching(
               resources.OfType(Ec2.Instance.ResourceType),
               candidate => attachment.RefersTo("instanceId", candidate, "id"))
           select new DataStore(machine, "the machine") { SnapshotType = "INSTANCE" },
    ];

    // Volumes that stay when the machine is gone.
    private static IReadOnlyList<DataStore> PartsOf(StackResource machine) =>
    [
        .. new[] { machine.Declared("rootBlockDevice") }
            .Concat(machine.Declared("ebsBlockDevices").AsList())
            .Where(device => device.Exists && device.AsObject().Boolean("deleteOnTermination") == false)
            .Select(device => new DataStore(machine, "the volume", VolumeTags(machine, device))
            {
                SnapshotType = "VOLUME",
            }),
    ];

    private static IReadOnlyDictionary<string, string> VolumeTags(StackResource machine, PolicyValue device) =>
        machine.Declared("volumeTags") is { Exists: true } all
            ? EffectiveTags.Of(machine, all)
            : EffectiveTags.Of(machine, device.Inside("tags"));
}
