namespace Pulumi.Tests.Programs;

public sealed class BucketRuleArgs : ResourceArgs
{
    [Input("prefix", required: true)]
    public Input<string> Prefix { get; set; } = null!;

    [Input("days")]
    public Input<int>? Days { get; set; }
}
