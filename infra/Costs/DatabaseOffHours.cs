using System.Text.Json.Nodes;
using Alicerce.Infra.Machines;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Costs;

/// <summary>Stops the database when nobody works. A stopped one still costs its storage and its backups.</summary>
public sealed class DatabaseOffHours : ComponentResource
{
    public DatabaseOffHours(string name, DatabaseOffHoursArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:costs:DatabaseOffHours", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var role = new ServiceRole(
            name,
            new ServiceRoleArgs
            {
                Service = "scheduler.amazonaws.com",
                Description = "Stops and starts the database",
                SourceAccount = args.Account.Id,
                Statements =
                [
                    new Statement
                    {
                        Sid = "StopAndStartDatabase",
                        Actions = ["rds:StartDBInstance", "rds:StopDBInstance"],
                        Resources = args.Account.Arn("rds", $"db:{args.DatabaseIdentifier}"),
                    },
                    .. UseKey(args),
                ],
            },
            new ComponentResourceOptions { Parent = this });
        var group = new Aws.Scheduler.ScheduleGroup(name, new Aws.Scheduler.ScheduleGroupArgs(), child);

        // RDS starts a database again that was stopped for seven days, so it is stopped every day, weekends too.
        Schedule("stop", $"cron(0 {args.OffHours.StopHour} ? * * *)");
        Schedule(
            "start",
            $"cron(0 {args.OffHours.StartHour} ? * " +
            $"{(args.OffHours.Mode == OffHoursMode.NightsAndWeekends ? "MON-FRI" : "*")} *)");

        GroupName = group.Name;
        RegisterOutputs();

        void Schedule(string action, string expression) =>
            _ = new Aws.Scheduler.Schedule(
                $"{name}-{action}",
                new Aws.Scheduler.ScheduleArgs
                {
                    GroupName = group.Name,
                    Description = $"Tells the database to {action}",
                    ScheduleExpression = expression,
                    ScheduleExpressionTimezone = args.OffHours.TimeZone,
                    FlexibleTimeWindow = new Aws.Scheduler.Inputs.ScheduleFlexibleTimeWindowArgs { Mode = "OFF" },
                    KmsKeyArn = args.KeyArn,
                    Target = Call(action, args, role.Arn),
                },
                new CustomResourceOptions { Parent = this, DependsOn = { role } });
    }

    /// <summary>The group of the two schedules.</summary>
    public Output<string> GroupName { get; }

    private static Aws.Scheduler.Inputs.ScheduleTargetArgs Call(
        string action, DatabaseOffHoursArgs args, Output<string> roleArn) => new()
        {
            Arn = Output.Format($"arn:{args.Account.Partition}:scheduler:::aws-sdk:rds:{action}DBInstance"),
            RoleArn = roleArn,
            Input = new JsonObject { ["DbInstanceIdentifier"] = args.DatabaseIdentifier }.ToJsonString(),
            // A database that is in the middle of something refuses; a while later it does not.
            RetryPolicy = new Aws.Scheduler.Inputs.ScheduleTargetRetryPolicyArgs
            {
                MaximumEventAgeInSeconds = 3600,
                MaximumRetryAttempts = 10,
            },
        };

    private static Statement[] UseKey(DatabaseOffHoursArgs args) => args.KeyArn is not { } keyArn
        ? []
        :
        [
            new Statement
            {
                Sid = "DecryptSchedules",
                Actions = ["kms:Decrypt"],
                Resources = keyArn.ToOutput(),
                Conditions =
                [
                    new Condition("StringEquals", "kms:ViaService", $"scheduler.{args.Account.Region}.amazonaws.com"),
                ],
            },
        ];
}
