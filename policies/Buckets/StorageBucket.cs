namespace Alicerce.Policies.Buckets;

/// <summary>A bucket with the resources that say the rest about it: its policy, its lifecycle, its encryption.</summary>
internal sealed class StorageBucket(TypedResource<S3.Bucket> bucket, StackResources resources)
{
    private const string Reference = "bucket";

    public StackResource Resource => bucket.Resource;

    public string Name => bucket.Name;

    public StackResources Stack => resources;

    /// <summary>The ARN that the bucket has or, as far as its name is known, will have; null when neither is known.</summary>
    public string? Arn => KnownText("arn") ?? (KnownText("bucket") is { } name ? $"arn:aws:s3:::{name}" : null);

    /// <summary>The resources of one type whose <c>bucket</c> is this one.</summary>
    /// <exception cref="UnknownValueException">
    /// There is none, but one of them may turn out to be: where its bucket comes from is not known.
    /// </exception>
    public IReadOnlyList<TypedResource<TCompanion>> Companions<TCompanion>()
        where TCompanion : struct, IResourceView<TCompanion>
    {
        var companions = new List<TypedResource<TCompanion>>();
        UnknownValueException? undecided = null;
        foreach (var candidate in resources.OfType<TCompanion>())
        {
            try
            {
                if (IsMeantBy(candidate.Resource, Reference))
                {
                    companions.Add(candidate);
                }
            }
            catch (UnknownValueException exception)
            {
                undecided = exception;
            }
        }

        return companions.Count == 0 && undecided is not null ? throw undecided : companions;
    }

    /// <summary>
    /// Whether a property of another resource means this bucket: by itself, or by way of a resource of the bucket that hands
    /// the name on (<c>bucket: ownership.bucket</c>).
    /// </summary>
    public bool IsMeantBy(StackResource other, string property)
    {
        var sources = other.References(property);
        return sources.Contains(Resource)
            || sources.Any(source => HandsOn(source) && IsMeantBy(source, Reference))
            || other.RefersTo(property, Resource, "bucket", "id");
    }

    /// <summary>
    /// A property of the bucket itself that the program set. What S3 fills in by itself, and shows only after deployment,
    /// is nothing that the program said.
    /// </summary>
    public PolicyValue Declared(string property)
    {
        var value = Resource.Properties.Value(property);
        return value.IsUnknown && Resource.References(property).Count == 0 ? PolicyValue.Null : value;
    }

    private static bool HandsOn(StackResource resource) =>
        resource.Type.StartsWith("aws:s3/bucket", StringComparison.Ordinal) && !resource.Is<S3.Bucket>();

    private string? KnownText(string property) =>
        Resource.Properties.Value(property) is { Exists: true, IsUnknown: false } value ? value.AsText() : null;
}
