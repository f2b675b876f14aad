using System.Collections.Immutable;

namespace Pulumi.Tests.Programs;

/// <summary>A resource class as code generation makes them.</summary>
[ResourceType("test:storage/bucket:Bucket", "1.2.3")]
public class Bucket : CustomResource
{
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("size")]
    public Output<int?> Size { get; private set; } = null!;

    [Output("isPublic")]
    public Output<bool> IsPublic { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("rules")]
    public Output<ImmutableArray<BucketRule>> Rules { get; private set; } = null!;

    [Output("kind")]
    public Output<BucketKind?> Kind { get; private set; } = null!;

    [Output("limit")]
    public Output<Union<string, double>?> Limit { get; private set; } = null!;

    [Output("owner")]
    public Output<Bucket?> Owner { get; private set; } = null!;

    public Bucket(string name, BucketArgs? args = null, CustomResourceOptions? options = null)
        : base("test:storage/bucket:Bucket", name, args ?? new BucketArgs(), options)
    {
    }
}
