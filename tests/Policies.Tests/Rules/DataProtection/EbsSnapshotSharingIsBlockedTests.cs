using Alicerce.Policies.Rules.DataProtection;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class EbsSnapshotSharingIsBlockedTests : RuleTests<EbsSnapshotSharingIsBlocked>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("All sharing is blocked", Block(new() { ["state"] = "block-all-sharing" })),
        Violating(
            "Only new sharing is blocked",
            Block(new() { ["state"] = "block-new-sharing" }),
            "`state` is \"block-new-sharing\" on this block. Set it to \"block-all-sharing\"."),
        Undecided("A state that is not known yet", "state", Block(new() { ["state"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Block(PropertyBag properties) =>
        new("aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess", "block") { Properties = properties };
}
