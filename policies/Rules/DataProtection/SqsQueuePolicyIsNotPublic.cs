using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>Not everyone may use a queue.</summary>
public sealed class SqsQueuePolicyIsNotPublic() : PublicPolicyRule(
    new RuleInfo
    {
        Id = "sqs-queue-policy-is-not-public",
        Title = "The policy of an SQS queue does not let everyone in.",
        Severity = PolicySeverity.Critical,
        Pillar = Pillar.DataProtection,
        Controls = ["SQS.3"],
        Checkov = ["CKV_AWS_168", "CKV_AWS_387", "CKV_AWS_72"],
        Rationale = "Everyone could take messages away, or send some that the receiver trusts.",
        Fix = "Name the accounts or services in `Principal`, and the source in a condition.",
    },
    Sqs.Queue.ResourceType,
    Sqs.QueuePolicy.ResourceType);
