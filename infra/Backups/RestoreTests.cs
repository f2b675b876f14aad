namespace Alicerce.Infra.Backups;

/// <summary>Proof that backups can be restored: AWS Backup restores the newest ones on a schedule, and deletes the copies.</summary>
public sealed class RestoreTests : ComponentResource
{
    public RestoreTests(string name, RestoreTestsArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:backups:RestoreTests", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var prefix = args.Prefix.Replace('-', '_');
        var plan = new Aws.Backup.RestoreTestingPlan(
            name,
            new Aws.Backup.RestoreTestingPlanArgs
            {
                Name = $"{prefix}_restore_tests",
                ScheduleExpression = args.Schedule,
                StartWindowHours = 4,
                RecoveryPointSelection = new Aws.Backup.Inputs.RestoreTestingPlanRecoveryPointSelectionArgs
                {
                    Algorithm = "LATEST_WITHIN_WINDOW",
                    IncludeVaults = { args.VaultArn },
                    RecoveryPointTypes = { "SNAPSHOT", "CONTINUOUS" },
                    SelectionWindowDays = 7,
                },
            },
            child);

        foreach (var type in args.ResourceTypes)
        {
            _ = new Aws.Backup.RestoreTestingSelection(
                $"{name}-{type.ToLowerInvariant()}",
                new Aws.Backup.RestoreTestingSelectionArgs
                {
                    Name = $"{prefix}_{type.ToLowerInvariant()}",
                    RestoreTestingPlanName = plan.Name,
                    IamRoleArn = args.RoleArn,
                    ProtectedResourceType = type,
                    ProtectedResourceArns = { "*" },
                    ProtectedResourceConditions =
                        new Aws.Backup.Inputs.RestoreTestingSelectionProtectedResourceConditionsArgs
                        {
                            StringEquals =
                            {
                                new Aws.Backup.Inputs.RestoreTestingSelectionProtectedResourceConditionsStringEqualArgs
                                {
                                    Key = $"aws:ResourceTag/{StandardTags.BackupKey}",
                                    Value = args.Tags.VaultBackup,
                                },
                            },
                        },
                    ValidationWindowHours = args.ValidationHours,
                },
                child);
        }

        PlanArn = plan.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["planArn"] = PlanArn });
    }

    /// <summary>The plan, under which the console lists the tests.</summary>
    public Output<string> PlanArn { get; }
}
