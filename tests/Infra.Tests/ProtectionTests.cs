using Alicerce.Infra.Backups;

namespace Alicerce.Infra.Tests;

public sealed class ProtectionTests
{
    [Test]
    public async Task The_plan_selects_exactly_what_the_stack_tags_for_it()
    {
        var plan = await PlanOf(hourlySnapshots: 0);

        var selection = plan.Find("aws:backup/selection:Selection");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(selection.List("selectionTags"), Has.Count.EqualTo(1));
            Assert.That(selection["selectionTags.0.key"], Is.EqualTo("Backup"));
            Assert.That(selection["selectionTags.0.value"], Is.EqualTo("alicerce-test-vault"));
            Assert.That(selection["planId"], Is.EqualTo("protection-id"));
        }
    }

    [Test]
    public async Task Backups_are_made_daily_and_kept_as_long_as_asked()
    {
        var plan = await PlanOf(hourlySnapshots: 0);

        var backups = plan.Find("aws:backup/plan:Plan");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(backups["rules.0.schedule"], Is.EqualTo("cron(0 8 * * ? *)"));
            Assert.That(backups["rules.0.lifecycle.deleteAfter"], Is.EqualTo(35));
            Assert.That(backups["rules.0.targetVaultName"], Is.EqualTo("protection"));
        }
    }

    [TestCase(0, 1)]
    [TestCase(24, 2)]
    public async Task Volumes_are_snapshot_daily_and_hourly_when_asked(int hourlySnapshots, int schedules)
    {
        var plan = await PlanOf(hourlySnapshots);

        var policy = plan.Find("aws:dlm/lifecyclePolicy:LifecyclePolicy");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(policy.List("policyDetails.schedules"), Has.Count.EqualTo(schedules));
            Assert.That(policy["policyDetails.schedules.0.retainRule.count"], Is.EqualTo(7));
            Assert.That(policy["policyDetails.targetTags.Backup"], Is.EqualTo("alicerce-test-snapshots"));
            Assert.That(policy["state"], Is.EqualTo("ENABLED"));
        }
    }

    [Test]
    public async Task The_backup_role_can_also_restore()
    {
        var plan = await PlanOf(hourlySnapshots: 0);

        Assert.That(
            plan.All("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
                .Where(attachment => attachment["role"] is "protection-backup")
                .Select(attachment => attachment["policyArn"]),
            Is.EquivalentTo(
            [
                "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup",
                "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores",
                "arn:aws:iam::aws:policy/AWSBackupServiceRolePolicyForS3Backup",
                "arn:aws:iam::aws:policy/AWSBackupServiceRolePolicyForS3Restore",
            ]));
    }

    [TestCase(VaultLock.None, 0, null)]
    [TestCase(VaultLock.Governance, 1, null)]
    [TestCase(VaultLock.Compliance, 1, 14)]
    public async Task Only_a_lock_for_compliance_becomes_final(VaultLock kind, int locks, int? graceDays)
    {
        var plan = await PlanOf(kind: kind);

        var found = plan.All("aws:backup/vaultLockConfiguration:VaultLockConfiguration");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found, Has.Count.EqualTo(locks));
            Assert.That(found.Select(one => one["changeableForDays"]), Has.All.EqualTo(graceDays));
            Assert.That(found.Select(one => one["minRetentionDays"]), Has.All.EqualTo(35));
        }
    }

    [Test]
    public async Task Copies_of_backups_and_snapshots_go_to_the_other_region_under_its_key()
    {
        var plan = await PlanOf(recoveryRegion: "us-west-2");

        var key = plan.Find("aws:kms/key:Key");
        var vault = plan.Find("aws:backup/vault:Vault", "recovery");
        var copy = plan.Find("aws:dlm/lifecyclePolicy:LifecyclePolicy");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((key["region"], vault["region"]), Is.EqualTo(("us-west-2", "us-west-2")));
            Assert.That(
                (string?)key.Statements("policy")["CloudWatchLogs"]["Principal"]!["Service"],
                Is.EqualTo("logs.us-west-2.amazonaws.com"),
                "the policy is that of the Region of the key");
            Assert.That(
                plan.Find("aws:backup/plan:Plan")["rules.0.copyActions.0.destinationVaultArn"], Does.EndWith(":recovery"));
            Assert.That(copy["policyDetails.schedules.0.crossRegionCopyRules.0.target"], Is.EqualTo("us-west-2"));
            Assert.That(copy["policyDetails.schedules.0.crossRegionCopyRules.0.encrypted"], Is.True);
            Assert.That(
                copy["policyDetails.schedules.0.crossRegionCopyRules.0.cmkArn"], Does.EndWith(":recovery"));
            Assert.That(
                plan.Find("aws:backup/regionSettings:RegionSettings")["resourceTypeManagementPreference.DynamoDB"],
                Is.True);
            Assert.That(
                plan.Find("aws:iam/rolePolicy:RolePolicy").Statements("policy").Keys,
                Is.EquivalentTo(["CopyEncrypted", "LetCopiesUseTheKey"]));
        }
    }

    [Test]
    public async Task Without_another_region_nothing_is_copied()
    {
        var plan = await PlanOf();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find("aws:backup/plan:Plan").List("rules.0.copyActions"), Is.Empty);
            Assert.That(
                plan.Find("aws:dlm/lifecyclePolicy:LifecyclePolicy")
                    .List("policyDetails.schedules.0.crossRegionCopyRules"),
                Is.Empty);
            Assert.That(plan.All("aws:backup/regionSettings:RegionSettings"), Is.Empty);
        }
    }

    [Test]
    public async Task Restore_tests_restore_what_the_plan_of_this_stack_backs_up()
    {
        var plan = await PlanOf(restoreTesting: true);

        var tests = plan.Find("aws:backup/restoreTestingPlan:RestoreTestingPlan");
        var selections = plan.All("aws:backup/restoreTestingSelection:RestoreTestingSelection");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tests["name"], Does.Match("^[A-Za-z0-9_]+$"));
            Assert.That(tests["recoveryPointSelection.includeVaults.0"], Does.EndWith(":protection"));
            Assert.That(
                selections.Select(selection => selection["protectedResourceType"]),
                Is.EquivalentTo(["RDS", "DynamoDB"]));
            Assert.That(
                selections.Select(selection =>
                    selection["protectedResourceConditions.stringEquals.0.value"]),
                Has.All.EqualTo("alicerce-test-vault"));
            Assert.That(selections.Select(selection => selection["name"]), Has.All.Match("^[A-Za-z0-9_]+$"));
        }
    }

    private static Task<Plan> PlanOf(
        int hourlySnapshots = 0,
        VaultLock kind = VaultLock.None,
        string? recoveryRegion = null,
        bool restoreTesting = false) =>
        Plan.OfAsync(() => Create(hourlySnapshots, kind, recoveryRegion, restoreTesting));

    private static Protection Create(
        int hourlySnapshots, VaultLock kind, string? recoveryRegion, bool restoreTesting) => new(
        "protection",
        new ProtectionArgs
        {
            Account = Given.Account(),
            Tags = Given.Tags(),
            Prefix = "alicerce-test",
            HourlySnapshots = hourlySnapshots,
            Lock = kind,
            RestoreTesting = restoreTesting,
            Recovery = recoveryRegion is null
                ? null
                : new RecoverySite(
                    "recovery",
                    new RecoverySiteArgs
                    {
                        Account = Given.Account(),
                        Prefix = "alicerce-test",
                        Region = recoveryRegion,
                    }),
        });
}
