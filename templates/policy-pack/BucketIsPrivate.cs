using Pulumi.Policy;

namespace NewPack;

public sealed class BucketIsPrivate : ResourcePolicy<Bucket>
{
    public BucketIsPrivate()
        : base("bucket-is-private")
    {
        Description = "Buckets are not open to everyone.";
        Severity = PolicySeverity.High;
    }

    protected override void OnValidate(Bucket resource, ResourceContext context)
    {
        if (resource.Acl is "public-read" or "public-read-write")
        {
            context.ReportViolation($"`acl` is `{resource.Acl}`. Remove it.");
        }
    }
}
