using Pulumi.Policy;

namespace NewPack;

/// <summary>The view of <c>aws:s3/bucket:Bucket</c>: only what the policies read.</summary>
public readonly struct Bucket : IResourceView<Bucket>
{
    private Bucket(PropertyObject properties) => Properties = properties;

    public static string ResourceType => "aws:s3/bucket:Bucket";

    public PropertyObject Properties { get; }

    public string? Acl => Properties.Text("acl");

    public static Bucket Of(PropertyObject properties) => new(properties);
}
