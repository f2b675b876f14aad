using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>Who subscribed to events of a database hears the grave ones.</summary>
public sealed class RdsEventSubscriptionHearsWhatMatters() : ResourceRule(
    new RuleInfo
    {
        Id = "rds-event-subscription-hears-what-matters",
        Title = "A subscription to RDS events hears failures and changes.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Logging,
        Controls = ["RDS.19", "RDS.20", "RDS.21", "RDS.22"],
        Rationale = "A subscription that leaves the grave events out gives a false peace of mind.",
        Fix = "Name the missing categories in `eventCategories`, or leave it out to hear everything.",
        Limits = "Subscriptions that exist are judged; that there is none is not reported.",
    },
    DatabaseTypes.EventSubscription)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var resource = context.Resource.Properties;
        if (resource.Boolean("enabled") == false)
        {
            context.ReportViolation(
                "`enabled` is false on this subscription. Set it to true, or remove the subscription.");
        }

        var heard = resource.List("eventCategories", PolicyValue.ReadText).ToList();
        var missing = heard.Count == 0 ? [] : RequiredFor(resource.Text("sourceType")).Except(heard).ToList();
        if (missing.Count > 0)
        {
            context.ReportViolation(
                $"`eventCategories` lacks {string.Join(", ", missing)} for the source "
                + $"{Found.Of(resource.Text("sourceType"))}. Add "
                + "what is missing, or leave it out to hear everything.");
        }
    }

    private static IReadOnlyList<string> RequiredFor(string? sourceType) => sourceType switch
    {
        "db-cluster" => ["maintenance", "failure"],
        "db-instance" => ["maintenance", "configuration change", "failure"],
        "db-parameter-group" => ["configuration change"],
        "db-security-group" => ["configuration change", "failure"],
        _ => [],
    };
}
