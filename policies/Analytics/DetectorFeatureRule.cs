namespace Alicerce.Policies.Analytics;

/// <summary>A rule that something GuardDuty can look at is looked at, where the stack says whether it is.</summary>
public abstract class DetectorFeatureRule : RepairableRule
{
    private readonly string _feature;

    /// <param name="info">What is known about the rule.</param>
    /// <param name="feature">The name of the feature, such as <c>S3_DATA_EVENTS</c>.</param>
    private protected DetectorFeatureRule(RuleInfo info, string feature)
        : base(info, AnalyticsTypes.DetectorFeature) =>
        _feature = feature;

    /// <inheritdoc/>
    private protected sealed override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (context.Properties.Text("name") != _feature)
        {
            context.NotApplicable($"It is another feature than `{_feature}`.");
        }

        var status = context.Properties.Text("status");
        if (status != "ENABLED")
        {
            wrong("status", "ENABLED", $"`status` is {Found.Of(status)} for `{_feature}`. Set it to \"ENABLED\".");
        }
    }
}
