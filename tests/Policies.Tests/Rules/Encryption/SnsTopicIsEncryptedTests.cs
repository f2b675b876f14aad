using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class SnsTopicIsEncryptedTests : RuleTests<SnsTopicIsEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A topic with a key", Of("alias/aws/sns")),
        Compliant("A value that is not known yet", Of(PolicyValue.Unknown())),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`kmsMasterKeyId` is not set on this topic. Set it to the id of a KMS key."),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Sns.Topic>("alarms", new() { ["kmsMasterKeyId"] = value });
}
