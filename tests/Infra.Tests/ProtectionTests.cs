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

    private static Task<Plan> PlanOf(int hourlySnapshots) => Plan.OfAsync(() => Create(hourlySnapshots));

    private static Protection Create(int hourlySnapshots) => new("protection", new ProtectionArgs
    {
        Account = Given.Account(),
        Tags = Given.Tags(),
        HourlySnapshots = hourlySnapshots,
    });
}
