namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The messages of a queue are encrypted at rest.</summary>
public sealed class SqsQueueIsEncrypted() : RepairableRule(
    new RuleInfo
    {
        Id = "sqs-queue-is-encrypted",
        Title = "An SQS queue is encrypted.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["SQS.1"],
        Checkov = ["CKV2_AWS_73", "CKV_AWS_27"],
        Rationale = "SQS encrypts new queues by itself, unless it is told not to.",
        Fix = "Remove `sqsManagedSseEnabled`, or set it to true; or set `kmsMasterKeyId` to a key of the account.",
    },
    Sqs.Queue.ResourceType)
{
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (!context.Properties.Has("kmsMasterKeyId") && context.Properties.Boolean("sqsManagedSseEnabled") == false)
        {
            wrong(
                "sqsManagedSseEnabled",
                true,
                "`sqsManagedSseEnabled` is false on this queue, and `kmsMasterKeyId` is not set. Remove it, or set it "
                + "to true.");
        }
    }
}
