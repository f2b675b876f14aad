using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class CopiedImageIsEncryptedTests : RuleTests<CopiedImageIsEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An encrypted copy", TestResource.Of<Ec2.AmiCopy>("copy", new() { ["encrypted"] = true })),
        Violating(
            "A plain copy",
            TestResource.Of<Ec2.AmiCopy>("copy"),
            "`encrypted` is not set on this copy. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "encrypted",
            TestResource.Of<Ec2.AmiCopy>("copy", new() { ["encrypted"] = PolicyValue.Unknown() })),
    ];
}
