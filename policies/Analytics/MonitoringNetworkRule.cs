namespace Alicerce.Policies.Analytics;

/// <summary>A rule that a switch in the network settings of a job that watches an endpoint is on.</summary>
public abstract class MonitoringNetworkRule : RepairableRule
{
    private const string Inline = "monitoringScheduleConfig.monitoringJobDefinition";

    private readonly string _switch;

    /// <param name="info">What is known about the rule.</param>
    /// <param name="switch">The switch, such as <c>enableNetworkIsolation</c>.</param>
    private protected MonitoringNetworkRule(RuleInfo info, string @switch)
        : base(info, AnalyticsTypes.DataQualityJob, AnalyticsTypes.MonitoringSchedule) =>
        _switch = @switch;

    /// <inheritdoc/>
    private protected sealed override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        var isSchedule = context.Resource.Type == AnalyticsTypes.MonitoringSchedule;
        if (isSchedule && !context.Properties.At(Inline).Exists)
        {
            context.NotApplicable("Its job is defined in a resource of its own.");
        }

        var path = $"{(isSchedule ? $"{Inline}." : "")}networkConfig.{_switch}";
        bool? value = context.Properties.At(path) is { Exists: true } given ? given.AsBoolean() : null;
        if (value is not true)
        {
            wrong(path, true, $"`{path}` is {Found.Of(value)} on this monitoring job. Set it to true.");
        }
    }
}
