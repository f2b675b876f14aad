namespace Alicerce.Policies.Rules.Logging;

/// <summary>An alarm tells someone, or starts something.</summary>
public sealed class AlarmHasActions() : StackRule(new RuleInfo
{
    Id = "alarm-has-actions",
    Title = "An alarm does something.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Logging,
    Controls = ["CloudWatch.15"],
    Rationale = "An alarm without an action turns red, and nobody hears of it.",
    Fix = "Name an SNS topic in `alarmActions`.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach<CloudWatch.MetricAlarm>(alarm =>
        {
            var actions = alarm.Resource.Declared("alarmActions").AsList();
            if (actions.Count == 0 && !context.Resources.Any(other => IsWatching(other, alarm.Resource)))
            {
                context.ReportViolation(
                    alarm.Resource,
                    "`alarmActions` is empty on this alarm. Name an SNS topic in it, or what has to happen.");
            }
        });

    // Parts of a composite alarm, and alarms that stop a deployment, need no action of their own.
    private static bool IsWatching(StackResource other, StackResource alarm) =>
        other.Type != CloudWatch.Dashboard.ResourceType
        && (other.PropertyDependencies.Values.Any(sources => sources.Contains(alarm))
            || (other.Type == ServerlessTypes.CompositeAlarm && NamesAlarm(other, alarm)));

    private static bool NamesAlarm(StackResource composite, StackResource alarm) =>
        alarm.Properties.Value("name") is { Exists: true, IsUnknown: false } name
        && composite.Properties.Text("alarmRule")?.Contains(name.AsText(), StringComparison.Ordinal) == true;
}
