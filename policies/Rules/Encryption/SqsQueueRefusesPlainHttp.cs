using Alicerce.Policies.Deliveries;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The policy of every queue denies requests that come without TLS.</summary>
public sealed class SqsQueueRefusesPlainHttp() : TlsOnlyRule(
    new RuleInfo
    {
        Id = "sqs-queue-refuses-plain-http",
        Title = "An SQS queue refuses requests without TLS.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Encryption,
        Rationale = "SQS answers plain HTTP, and a message that is sent or fetched so can be read on the way.",
        Fix = "Deny `sqs:*` to everyone in the policy of the queue when `aws:SecureTransport` is false.",
        Limits =
            "A policy of the queue, written into it or beside it, denies `sqs:SendMessage` or more to everyone with "
            + "`aws:SecureTransport` as its only condition. A policy that is put together from ARNs is not known in "
            + "the "
            + "preview that creates the queue, and decided in the next one.",
    },
    MessagingTypes.Queue,
    "sqs:SendMessage");
