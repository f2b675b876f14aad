namespace Pulumi.Tests.Programs;

[OutputType]
public sealed class BucketRule
{
    public readonly string Prefix;
    public readonly int Days;

    [OutputConstructor]
    private BucketRule(string prefix, int days)
    {
        Prefix = prefix;
        Days = days;
    }
}
