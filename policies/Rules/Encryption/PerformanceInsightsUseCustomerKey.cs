using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Who may read recorded statements is a permission of its own.</summary>
public sealed class PerformanceInsightsUseCustomerKey() : ResourceRule(
    new RuleInfo
    {
        Id = "performance-insights-use-customer-key",
        Title = "Performance Insights are encrypted with a key of the account.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Encryption,
        Checkov = ["CKV_AWS_354"],
        Rationale = "Recorded statements may hold personal data; with a key of the account, reading them is a permission of its own.",
        Fix = "Set `performanceInsightsKmsKeyId` to a key of the account before turning Performance Insights on.",
    },
    DatabaseTypes.Instance,
    DatabaseTypes.ClusterInstance)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var resource = context.Resource.Properties;
        if (resource.Boolean("performanceInsightsEnabled") != true)
        {
            context.NotApplicable("Performance Insights are off.");
        }

        if (!resource.Has("performanceInsightsKmsKeyId"))
        {
            context.ReportViolation(
                "`performanceInsightsKmsKeyId` is not set on this database, so the key of AWS encrypts what is "
                + "recorded. Name a key "
                + "of the account.");
        }
    }
}
