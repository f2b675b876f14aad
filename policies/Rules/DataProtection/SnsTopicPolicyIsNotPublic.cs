using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>Not everyone may use a topic.</summary>
public sealed class SnsTopicPolicyIsNotPublic() : PublicPolicyRule(
    new RuleInfo
    {
        Id = "sns-topic-policy-is-not-public",
        Title = "The policy of an SNS topic does not let everyone in.",
        Severity = PolicySeverity.Critical,
        Pillar = Pillar.DataProtection,
        Controls = ["SNS.4"],
        Checkov = ["CKV_AWS_169", "CKV_AWS_385"],
        Rationale = "Everyone could read what is published, or send messages that the subscribers trust.",
        Fix = "Name the accounts or services in `Principal`, and the source in a condition.",
    },
    Sns.Topic.ResourceType,
    Sns.TopicPolicy.ResourceType);
