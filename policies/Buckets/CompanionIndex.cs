using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Alicerce.Policies.Buckets;

/// <summary>
/// Which bucket the resources of a stack belong to, as far as dependencies say it. Every rule about buckets asks this
/// for every bucket, so it is found out once a stack.
/// </summary>
internal sealed class CompanionIndex(StackResources resources)
{
    private static readonly ConditionalWeakTable<StackResources, CompanionIndex> Indexes = [];

    private readonly ConcurrentDictionary<(string Type, string Property), Entry> _entries = [];

    public static CompanionIndex Of(StackResources resources) =>
        Indexes.GetValue(resources, stack => new CompanionIndex(stack));

    /// <summary>The resources of one type whose property takes its value from a bucket.</summary>
    public IEnumerable<StackResource> Connected(string type, string property, StackResource bucket) =>
        Find(type, property).ByBucket[bucket];

    /// <summary>
    /// The resources of one type whose property takes its value from no bucket: only that value can tell.
    /// </summary>
    public IReadOnlyList<StackResource> Unconnected(string type, string property) => Find(type, property).Others;

    /// <summary>
    /// The buckets that a property takes its value from: by itself, or by way of a resource of the bucket that hands
    /// the name on (<c>bucket: ownership.bucket</c>).
    /// </summary>
    public static IEnumerable<StackResource> SourcesOf(StackResource resource, string property) =>
        resource.References(property).SelectMany(source =>
            source.Is<S3.Bucket>() ? [source]
            : source.Type.StartsWith("aws:s3/bucket", StringComparison.Ordinal) ? SourcesOf(source, "bucket")
            : []);

    private Entry Find(string type, string property) => _entries.GetOrAdd((type, property), key =>
    {
        var candidates = resources.OfType(key.Type)
            .Select(candidate =>
                (Candidate: candidate, Buckets: SourcesOf(candidate, key.Property).Distinct().ToList()))
            .ToList();
        return new Entry(
            candidates.SelectMany(item => item.Buckets, (item, bucket) => (item.Candidate, Bucket: bucket))
                .ToLookup(item => item.Bucket, item => item.Candidate),
            [.. candidates.Where(item => item.Buckets.Count == 0).Select(item => item.Candidate)]);
    });

    private sealed record Entry(ILookup<StackResource, StackResource> ByBucket, IReadOnlyList<StackResource> Others);
}
