using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class SqsQueueIsEncryptedTests : RuleTests<SqsQueueIsEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A queue that leaves it to SQS", Queue([])),
        Compliant("A queue with keys of SQS", Queue(new() { ["sqsManagedSseEnabled"] = true })),
        Compliant(
            "A queue with a key, in place of keys of SQS",
            Queue(new() { ["sqsManagedSseEnabled"] = false, ["kmsMasterKeyId"] = PolicyValue.Unknown() })),
        Violating(
            "A queue without encryption",
            Queue(new() { ["sqsManagedSseEnabled"] = false }),
            "`sqsManagedSseEnabled` is false on this queue, and `kmsMasterKeyId` is not set. Remove it, or set it to "
            + "true."),
        Undecided(
            "A switch that is not known yet",
            "sqsManagedSseEnabled",
            Queue(new() { ["sqsManagedSseEnabled"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Queue(PropertyBag properties) => TestResource.Of<Sqs.Queue>("failures", properties);
}
