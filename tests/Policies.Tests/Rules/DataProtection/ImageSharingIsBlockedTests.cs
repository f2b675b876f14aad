using Alicerce.Policies.Rules.DataProtection;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class ImageSharingIsBlockedTests : RuleTests<ImageSharingIsBlocked>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Sharing is blocked", Block("block-new-sharing")),
        Violating(
            "Sharing is not blocked",
            Block("unblocked"),
            "`state` is \"unblocked\" on this block. Set it to \"block-new-sharing\"."),
        Undecided("A state that is not known yet", "state", Block(PolicyValue.Unknown())),
    ];

    private static TestResource Block(PolicyValue state) =>
        new("aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess", "block") { Properties = new() { ["state"] = state } };
}
