using Alicerce.Policies.Rules.Backups;

namespace Alicerce.Policies.Tests.Rules.Backups;

public sealed class BackupsMeetRecoveryPointObjectiveTests : RuleTests<BackupsMeetRecoveryPointObjective>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A plan that runs every day and keeps a month", Covering(Makes("cron(0 8 * * ? *)", 30)), Database()),
        Compliant("A plan without a schedule, which runs every day", Covering(Makes(null, 30)), Database()),
        Compliant("A plan that keeps for ever", Covering(Makes("cron(0 8 * * ? *)", null)), Database()),
        Compliant(
            "Two rules together, one in another time zone",
            Covering(Makes("cron(0 0 * * ? *)", 1), Zoned("cron(0 21 * * ? *)", "America/Sao_Paulo"), Makes("cron(0 12 ? * MON *)", 90)),
            Database()),
        Compliant("Continuous backups of a database", Covering(Continuous(35)), Database()) with { Config = Hours(1) },
        Compliant(
            "Automatic backups between the backups of a plan",
            Covering(Makes("cron(0 8 ? * SUN *)", 90)),
            Database(new() { ["backupRetentionPeriod"] = 1 })),
        Compliant(
            "Point-in-time recovery",
            TestResource.Of<DynamoDB.Table>("files", new() { ["pointInTimeRecovery"] = new PropertyBag { ["enabled"] = true } })),
        Compliant("Snapshots by count", Snapshots(Interval(12), Keep("count", 14)), Volume()),
        Compliant("Snapshots by age", Snapshots(Interval(12), new() { ["interval"] = 2, ["intervalUnit"] = "WEEKS" }), Volume()),
        Compliant("A class that may lose a week", Covering(Makes("cron(0 8 ? * SUN *)", 90)), Database(Class("archive"))) with
        {
            Config = new() { ["classHours"] = PolicyValue.List("archive=168") },
        },
        Compliant("A class in another tag", Covering(Makes("cron(0 8 ? * SUN *)", 90)), Database(Class("archive", "Tier"))) with
        {
            Config = new() { ["classTag"] = "Tier", ["classHours"] = PolicyValue.List("archive=168") },
        },
        Compliant("Two days, where the configuration allows it", Covering(Makes("cron(0 8 * * ? *)", 2)), Database()) with
        {
            Config = new() { ["minimumDays"] = 2 },
        },
        RuleTests<BackupsMeetRecoveryPointObjective>.Compliant(
            "A database without a backup, which is the matter of another rule", Database()),
        Violating(
            "A plan that runs on working days",
            Covering(Makes("cron(0 8 ? * MON-FRI *)", 30), Database()),
            Late("the database db", "3 days", "the backup plan plan", 24)),
        Violating(
            "A plan that runs every day, where an hour is allowed",
            Covering(Makes("cron(0 8 * * ? *)", 30), Database(Class("critical"))),
            Late("the database db", "24 hours", "the backup plan plan", 1)) with
        {
            Config = new() { ["classHours"] = PolicyValue.List("critical=1") },
        },
        Violating(
            "Continuous backups of a table, which do not exist",
            Covering(Continuous(35), Table),
            Late("the table files", "24 hours", "the backup plan plan", 1)) with { Config = Hours(1) },
        Violating(
            "Backups that are deleted after two days",
            Covering(Makes("cron(0 8 * * ? *)", 2), Database()),
            Short("the database db", "2 days", "the backup plan plan", 7)),
        Violating(
            "Four snapshots, twelve hours apart",
            [Snapshots(Interval(12), Keep("count", 4)), Volume()],
            Short("the volume data", "2 days", "the snapshot policy snapshots", 7)),
        Violating(
            "Point-in-time recovery of a day",
            TestResource.Of<DynamoDB.Table>("files", new()
            {
                ["pointInTimeRecovery"] = new PropertyBag { ["enabled"] = true, ["recoveryPeriodInDays"] = 1 },
            }),
            Short("the table files", "1 day", "its point-in-time recovery", 7)),
        Violating(
            "Cold storage for less than AWS allows",
            Covering(Cold(30, 100), Database()),
            "`rules[0].lifecycle.deleteAfter` is 100, and `coldStorageAfter` is 30: AWS refuses less than 90 days in "
            + "cold storage. Set "
            + "it to 120 or more."),
        Violating(
            "Continuous backups that are kept for longer than AWS can",
            Covering(Continuous(90), Database()),
            "`rules[0].lifecycle.deleteAfter` is 90 with `enableContinuousBackup`, and continuous backups are kept for "
            + "35 days at most. "
            + "Set it to 35 or less, and keep older backups by another rule."),
        Violating(
            "A short-lived backup beside a table whose recovery is not known yet",
            [.. Covering(Makes("cron(0 8 * * ? *)", 2), Database()), Table.Naming("pointInTimeRecovery", Database())],
            Short("the database db", "2 days", "the backup plan plan", 7)),
        Undecided(
            "A table whose recovery is not known yet",
            "pointInTimeRecovery",
            Database(), Table.Naming("pointInTimeRecovery", Database())),
    ];

    private static readonly TestResource Table = TestResource.Of<DynamoDB.Table>("files");

    private static string Late(string store, string gap, string source, int allowed) =>
        $"The newest recovery point of {store} may be {gap} old (by {source}), and at most "
        + $"{Words.Count(allowed, "hour")} are allowed. "
        + "Back it up more often.";

    private static string Short(string store, string kept, string source, int required) =>
        $"Recovery points of {store} are kept for {kept} (by {source}), and {required} days are required. Keep them "
        + "longer.";

    private static PropertyBag Hours(int hours) => new() { ["maximumHours"] = hours };

    private static PropertyBag Class(string name, string tag = "RecoveryClass") =>
        new() { ["tags"] = new PropertyBag { [tag] = name } };

    private static TestResource Database(PropertyBag? more = null) => TestResource.Of<Rds.Instance>("db", more);

    private static TestResource Volume() =>
        TestResource.Of<Ebs.Volume>("data", new() { ["tags"] = new PropertyBag { ["Backup"] = "daily" } });

    private static PropertyBag Makes(string? schedule, int? deleteAfter) => new()
    {
        ["targetVaultName"] = "vault",
        ["schedule"] = schedule,
        ["lifecycle"] = deleteAfter is { } days ? new PropertyBag { ["deleteAfter"] = days } : PolicyValue.Null,
    };

    private static PropertyBag Zoned(string schedule, string timezone) =>
        new(Makes(schedule, 1)) { ["scheduleExpressionTimezone"] = timezone };

    private static PropertyBag Continuous(int days) =>
        new(Makes("cron(0 8 * * ? *)", days)) { ["enableContinuousBackup"] = true };

    private static PropertyBag Cold(int after, int deleteAfter) => new(Makes("cron(0 8 * * ? *)", null))
    {
        ["lifecycle"] = new PropertyBag { ["coldStorageAfter"] = after, ["deleteAfter"] = deleteAfter },
    };

    private static TestResource[] Covering(params PropertyBag[] rules)
    {
        var plan = TestResource.Of<Backup.Plan>("plan", new() { ["rules"] = PolicyValue.List(rules.Select(PolicyValue.Object)) });
        return
        [
            plan,
            TestResource.Of<Backup.Selection>("all", new() { ["resources"] = PolicyValue.List("*") }).Naming("planId", plan),
        ];
    }

    private static TestResource[] Covering(PropertyBag rule, TestResource store) => [.. Covering(rule), store];

    private static Example Compliant(string title, TestResource[] plan, TestResource store) =>
        RuleTests<BackupsMeetRecoveryPointObjective>.Compliant(title, [.. plan, store]);

    private static PropertyBag Interval(int hours) => new() { ["interval"] = hours, ["intervalUnit"] = "HOURS" };

    private static PropertyBag Keep(string name, int value) => new() { [name] = value };

    private static TestResource Snapshots(PropertyBag create, PropertyBag retain) =>
        TestResource.Of<Dlm.LifecyclePolicy>("snapshots", new()
        {
            ["state"] = "ENABLED",
            ["policyDetails"] = new PropertyBag
            {
                ["resourceTypes"] = PolicyValue.List("VOLUME"),
                ["targetTags"] = new PropertyBag { ["Backup"] = "daily" },
                ["schedules"] = PolicyValue.List(new PropertyBag { ["createRule"] = create, ["retainRule"] = retain }),
            },
        });
}
