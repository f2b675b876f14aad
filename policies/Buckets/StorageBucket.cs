using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Buckets;

/// <summary>
/// A bucket with the resources that say the rest about it: its policy, its lifecycle, its encryption.
/// </summary>
internal sealed class StorageBucket(TypedResource<S3.Bucket> bucket, StackResources resources)
{
    private const string Reference = "bucket";

    private static readonly string[] Partitions = ["aws", "aws-cn", "aws-us-gov"];

    public StackResource Resource => bucket.Resource;

    public string Name => bucket.Name;

    /// <summary>The policies of the bucket, each with the resource that declares it.</summary>
    public IReadOnlyList<(StackResource Resource, PolicyValue Document)> Policies =>
    [
        .. Companions<S3.BucketPolicy>().Select(policy => (policy.Resource, policy.View.Policy)),
        .. Declared("policy") is { Exists: true } own ? [(Resource, own)] : Array.Empty<(StackResource, PolicyValue)>(),
    ];

    /// <summary>The lifecycle rules of the bucket.</summary>
    public IEnumerable<LifecycleRule> LifecycleRules =>
        Companions<S3.BucketLifecycleConfiguration>()
            .SelectMany(configuration => configuration.View.Rules.Select(LifecycleRule.Of))
            .Concat(Declared("lifecycleRules").AsList(PolicyValue.ReadView<S3.Types.BucketLifecycleRule>)
                .Select(LifecycleRule.Of));

    /// <summary>Whether old versions of objects are kept.</summary>
    public bool KeepsVersions =>
        Companions<S3.BucketVersioning>()
            .Any(versioning => versioning.View.VersioningConfiguration?.Status == "Enabled")
        || (Declared("versioning") is { Exists: true } own && own.AsObject().Boolean("enabled") == true);

    /// <summary>Whether the bucket is declared to go without ACLs.</summary>
    public bool IgnoresAcls =>
        Companions<S3.BucketOwnershipControls>()
            .Any(controls => controls.View.Rule?.ObjectOwnership == "BucketOwnerEnforced");

    /// <summary>
    /// Whether other buckets or load balancers write their access logs into this one. Load balancers cannot write into
    /// a bucket with KMS, and logs about writing logs have no end.
    /// </summary>
    public bool ReceivesAccessLogs =>
        MeantBy(S3.BucketLogging.ResourceType, "targetBucket").Count > 0
        || LoadBalancers().Any(balancer =>
            IsLogTargetOf(balancer, "accessLogs") || IsLogTargetOf(balancer, "connectionLogs"));

    /// <summary>
    /// Whether a statement is about the bucket and about all of its objects. As long as the name of the bucket is not
    /// known, a resource without a path stands for a bucket and one with a wildcard at its end for the objects.
    /// </summary>
    public bool IsCoveredBy(PolicyStatement statement) => KnownArns() is { Length: > 0 } arns
        ? arns.Any(arn => statement.IsAbout(arn) && statement.IsAbout($"{arn}/any/object"))
        : statement.Resources.Any(resource => !resource.Contains('/', StringComparison.Ordinal))
            && statement.Resources.Any(resource => resource.EndsWith('*'));

    /// <summary>The resources of one type whose <c>bucket</c> is this one.</summary>
    /// <exception cref="UnknownValueException">
    /// There is none, but one of them may turn out to be: where its bucket comes from is not known.
    /// </exception>
    public IReadOnlyList<TypedResource<TCompanion>> Companions<TCompanion>()
        where TCompanion : struct, IResourceView<TCompanion> =>
        [
            .. Companions(TCompanion.ResourceType)
                .Select(companion => new TypedResource<TCompanion>(TCompanion.Of(companion.Properties), companion)),
        ];

    /// <summary>The resources of one type whose <c>bucket</c> is this one, without a view.</summary>
    /// <inheritdoc cref="Companions{TCompanion}" path="/exception"/>
    public IReadOnlyList<StackResource> Companions(string type) => MeantBy(type, Reference);

    /// <summary>The resources of one type of which a property means this bucket.</summary>
    /// <inheritdoc cref="Companions{TCompanion}" path="/exception"/>
    public IReadOnlyList<StackResource> MeantBy(string type, string property)
    {
        var index = CompanionIndex.Of(resources);
        var found = index.Connected(type, property, Resource).ToList();
        UnknownValueException? undecided = null;
        foreach (var candidate in index.Unconnected(type, property))
        {
            try
            {
                if (IsNamedBy(candidate, property))
                {
                    found.Add(candidate);
                }
            }
            catch (UnknownValueException exception)
            {
                undecided = exception;
            }
        }

        return found.Count == 0 && undecided is not null ? throw undecided : found;
    }

    /// <summary>A property of the bucket itself that the program set, and not S3.</summary>
    public PolicyValue Declared(string property) => Resource.Declared(property);

    private string[] KnownArns() =>
        KnownText("arn") is { } arn ? [arn]
        : KnownText("bucket") is { } name ? [.. Partitions.Select(partition => $"arn:{partition}:s3:::{name}")]
        : [];

    private IEnumerable<StackResource> LoadBalancers() =>
        resources.OfType("aws:lb/loadBalancer:LoadBalancer")
            .Concat(resources.OfType("aws:alb/loadBalancer:LoadBalancer"));

    private bool IsLogTargetOf(StackResource balancer, string property) =>
        IsReferredToBy(balancer, property)
        || (balancer.Properties.Value(property) is { Kind: PolicyValueKind.Object } logs
            && KnownText("bucket") is { } name
            && logs.AsObject().Value("bucket").IsSameAs(name));

    private bool IsReferredToBy(StackResource other, string property) =>
        CompanionIndex.SourcesOf(other, property).Contains(Resource);

    // A name that bucket and companion both take from a third resource may be the same one, or one with another ending.
    private bool IsNamedBy(StackResource other, string property)
    {
        var value = other.Properties.Value(property);
        return value.IsUnknown && other.References(property).Intersect(Resource.References(Reference)).Any()
            ? value.AsText().Length > 0
            : other.RefersTo(property, Resource, Reference, "id");
    }

    private string? KnownText(string property) =>
        Resource.Properties.Value(property) is { Exists: true, IsUnknown: false } value ? value.AsText() : null;
}
