using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>What jobs and crawlers write is encrypted.</summary>
public sealed class GlueComponentHasSecurityConfiguration() : PresenceRule(
    new RuleInfo
    {
        Id = "glue-component-has-security-configuration",
        Title = "A Glue job or crawler has a security configuration.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Encryption,
        Checkov = ["CKV_AWS_195"],
        AlwaysDecides = Certainty.OfSetting,
        Rationale = "Only the security configuration says with which keys results, logs and bookmarks are encrypted.",
        Fix = "Set `securityConfiguration` to the name of an `aws.glue.SecurityConfiguration`.",
    },
    "securityConfiguration",
    "this Glue component",
    "the name of a security configuration",
    Glue.Job.ResourceType,
    Glue.Crawler.ResourceType,
    AnalyticsTypes.GlueDevEndpoint);
