using Alicerce.Policies.Deliveries;
using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The policy of every topic denies requests that come without TLS.</summary>
public sealed class SnsTopicRefusesPlainHttp() : TlsOnlyRule(
    new RuleInfo
    {
        Id = "sns-topic-refuses-plain-http",
        Title = "An SNS topic refuses requests without TLS.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Encryption,
        Rationale = "SNS answers plain HTTP, and a message that is published so can be read on the way.",
        Fix = "Deny `sns:Publish` to everyone in the policy of the topic when `aws:SecureTransport` is false.",
        Limits =
            "A policy of the topic, written into it or beside it, denies `sns:Publish` to everyone with "
            + "`aws:SecureTransport` as its only condition. A policy that is put together from ARNs is not known in "
            + "the "
            + "preview that creates the topic, and decided in the next one.",
    },
    FunctionTypes.Topic,
    "sns:Publish");
