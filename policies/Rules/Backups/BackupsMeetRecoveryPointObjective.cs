using System.Globalization;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>The backups of each data store are frequent enough, and kept long enough.</summary>
public sealed class BackupsMeetRecoveryPointObjective : StackRule
{
    // What AWS charges for, and keeps, once something is in cold storage.
    private const int ColdDays = 90;
    private const int ContinuousDays = 35;

    /// <summary>Makes the rule.</summary>
    public BackupsMeetRecoveryPointObjective()
        : base(new RuleInfo
        {
            Id = "backups-meet-recovery-point-objective",
            Title = "Backups are frequent enough and kept long enough.",
            Severity = PolicySeverity.High,
            Pillar = Pillar.Backup,
            Rationale = "A backup from last week brings last week back; one that is gone already brings nothing back.",
            Fix =
                "Let a rule of the backup plan run more often, switch on point-in-time recovery or automatic backups, "
                + "and "
                + "raise `lifecycle.deleteAfter`.",
            Limits =
                "For each data store that a plan, a snapshot policy or its own service backs up: the longest gap "
                + "between the "
                + "times of all schedules that cover it together is at most `maximumHours`, or the hours of its class, "
                + "and one "
                + "of them keeps what it makes for `minimumDays`. Automatic backups of RDS, point-in-time recovery of "
                + "DynamoDB and "
                + "continuous backups count as five minutes. Of plans: `deleteAfter` is 90 days after "
                + "`coldStorageAfter` or "
                + "later, and at most 35 for continuous backups. Time zones shift schedules, daylight saving does not. "
                + "Cron "
                + "expressions with a year, `L`, `W` or `#` are not understood. Whether a backup succeeds shows only "
                + "when it runs, "
                + "and a data store without any backup is the matter of `data-stores-are-backed-up`.",
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<RecoveryObjective>();

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var objective = context.GetConfig<RecoveryObjective>();
        var sources = BackupSource.AllOf(context.Resources);
        context.ForEach(context.Resources.OfTypes(DataStore.Types), resource =>
        {
            if (DataStore.Of(resource, context.Resources, new BackupCoverage()) is { } store)
            {
                JudgeStore(context, store, sources, objective);
            }
        });
        context.ForEach<Backup.Plan>(plan =>
            Judgement.ForEach(plan.View.Rules, (i, rule) => JudgeRule(context, plan, i, rule)));
    }

    private static void JudgeStore(
        StackContext context, DataStore store, IReadOnlyList<BackupSource> sources, RecoveryObjective objective)
    {
        var points = RecoveryPoints.OwnOf(store)
            .Concat(Judgement.Matching(sources, source => source.Covers(store) || store.Machines.Any(source.Covers))
                .SelectMany(source => source.PointsOf(store)))
            .ToList();
        if (points.Count == 0)
        {
            return;
        }

        var hours = HoursOf(store, objective);
        var gap = BackupSchedule.LongestGapOf(points.Select(point => point.Schedule));
        if (gap > TimeSpan.FromHours(hours))
        {
            if (points.FirstOrDefault(point => point.Schedule.Unread is not null) is { } unread)
            {
                context.NotApplicable(
                    $"The schedule `{unread.Schedule.Unread}` has a form that this rule does not understand.");
            }

            context.ReportViolation(
                store.Resource,
                $"The newest recovery point of {store.Noun} {store.Resource.Name} may be {Hours(gap)} old (by "
                + $"{SourcesOf(points)}), and at most {Words.Count(hours, "hour")} are allowed. Back it up more "
                + "often.");
        }

        if (points.All(point => point.Kept is { } kept && kept < TimeSpan.FromDays(objective.MinimumDays)))
        {
            context.ReportViolation(
                store.Resource,
                $"Recovery points of {store.Noun} {store.Resource.Name} are kept for "
                + $"{Words.Count((int)points.Max(point => point.Kept!.Value).TotalDays, "day")} (by "
                + $"{SourcesOf(points)}), and "
                + $"{Words.Count(objective.MinimumDays, "day")} are required. Keep them longer.");
        }
    }

    private static void JudgeRule(
        StackContext context, TypedResource<Backup.Plan> plan, int i, Backup.Types.PlanRule rule)
    {
        var deleteAfter = rule.Lifecycle?.DeleteAfter is { } days and > 0 ? days : (int?)null;
        if (rule.Lifecycle?.ColdStorageAfter is { } cold and > 0 && deleteAfter < cold + ColdDays)
        {
            context.ReportViolation(
                plan.Resource,
                $"`rules[{i}].lifecycle.deleteAfter` is {deleteAfter}, and `coldStorageAfter` is {cold}: AWS refuses "
                + "less than 90 days "
                + $"in cold storage. Set it to {cold + ColdDays} or more.");
        }

        if (rule.EnableContinuousBackup == true && deleteAfter is null or > ContinuousDays)
        {
            context.ReportViolation(
                plan.Resource,
                $"`rules[{i}].lifecycle.deleteAfter` is {Found.Of(deleteAfter)} with `enableContinuousBackup`, and "
                + "continuous backups "
                + "are kept for 35 days at most. Set it to 35 or less, and keep older backups by another rule.");
        }
    }

    private static int HoursOf(DataStore store, RecoveryObjective objective)
    {
        var hours = store.Tags.TryGetValue(objective.ClassTag, out var name)
            ? objective.ClassHours.FirstOrDefault(entry => entry.StartsWith($"{name}=", StringComparison.Ordinal))
            : null;
        return hours is null
            ? objective.MaximumHours
            : int.Parse(hours[(name!.Length + 1)..], CultureInfo.InvariantCulture);
    }

    private static string Hours(TimeSpan gap) => gap >= TimeSpan.FromDays(2)
        ? Words.Count((int)gap.TotalDays, "day")
        : Words.Count((int)Math.Ceiling(gap.TotalHours), "hour");

    private static string SourcesOf(IEnumerable<RecoveryPoints> points) =>
        string.Join(" and ", points.Select(point => point.Source).Distinct());
}
