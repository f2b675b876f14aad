using Alicerce.Infra.Backups;
using Alicerce.Infra.Restores;

namespace Alicerce.Infra.Tests;

public sealed class RestoreTests
{
    [Test]
    public async Task A_snapshot_is_copied_to_the_other_region_with_a_key_of_that_region()
    {
        var plan = await Plan.OfAsync(() => _ = new Snapshots("snapshots", new SnapshotsArgs
        {
            Account = Given.Account(),
            VolumeIds = ["vol-0123456789abcdef0"],
            Label = "before",
            Recovery = new RecoverySite("recovery", new RecoverySiteArgs
            {
                Account = Given.Account(),
                Prefix = "shop-test",
                Region = "us-west-2",
            }),
        }));

        var snapshot = plan.Find("aws:ebs/snapshot:Snapshot", "snapshots-vol-0123456789abcdef0-before");
        var copy = plan.Find("aws:ebs/snapshotCopy:SnapshotCopy");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(snapshot["volumeId"], Is.EqualTo("vol-0123456789abcdef0"));
            Assert.That((copy["region"], copy["sourceRegion"]), Is.EqualTo(("us-west-2", "us-east-1")));
            Assert.That(copy["sourceSnapshotId"], Is.EqualTo($"{snapshot.Name}-id"));
            Assert.That(copy["encrypted"], Is.True);
            Assert.That((string?)copy["kmsKeyId"], Does.Contain(":recovery"));
        }
    }

    [Test]
    public async Task A_stack_file_restores_a_snapshot_to_a_volume_of_an_instance()
    {
        var plan = await Plan.OfStackAsync(StackFile.Read("dev")
            .With("alicerce:snapshots.restoreSnapshotId", "snap-0123456789abcdef0")
            .With("alicerce:snapshots.restoreInstanceId", "i-0123456789abcdef0")
            .With("alicerce:snapshots.restoreZone", "us-east-1b"));

        var volume = plan.Find("aws:ebs/volume:Volume");
        var attachment = plan.Find("aws:ec2/volumeAttachment:VolumeAttachment");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (volume["snapshotId"], volume["availabilityZone"]), Is.EqualTo(("snap-0123456789abcdef0", "us-east-1b")));
            Assert.That(volume["encrypted"], Is.True);
            Assert.That(attachment["instanceId"], Is.EqualTo("i-0123456789abcdef0"));
            Assert.That(attachment["volumeId"], Is.EqualTo("restored-id"));
        }
    }

    [Test]
    public async Task A_drill_restores_what_there_is_and_says_when_it_ends()
    {
        var plan = await DrillOf(DrillPart.Image, DrillPart.Volume, DrillPart.Database);

        var database = plan.Find("aws:rds/instance:Instance");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find("aws:ec2/instance:Instance")["ami"], Is.EqualTo("ami-0123456789abcdef0"));
            Assert.That(plan.Find("aws:ebs/volume:Volume")["snapshotId"], Is.EqualTo("snap-newest"));
            Assert.That(database["restoreToPointInTime.sourceDbInstanceIdentifier"], Is.EqualTo("shop-test"));
            Assert.That(database["restoreToPointInTime.useLatestRestorableTime"], Is.True);
            Assert.That(database["publiclyAccessible"], Is.False);
            foreach (var type in (string[])
                ["aws:ec2/instance:Instance", "aws:ebs/volume:Volume", "aws:rds/instance:Instance"])
            {
                Assert.That(plan.Find(type)["tags.DrillExpires"], Is.EqualTo("2026-11-27"), type);
            }
        }
    }

    [Test]
    public async Task The_volume_of_a_drill_is_in_the_zone_of_its_machine()
    {
        var plan = await DrillOf(DrillPart.Volume);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find("aws:ebs/volume:Volume")["availabilityZone"], Is.EqualTo("us-east-1c"));
            Assert.That(plan.All("aws:rds/instance:Instance"), Is.Empty);
        }
    }

    [Test]
    public async Task What_a_drill_makes_can_be_thrown_away()
    {
        var plan = await DrillOf(DrillPart.Database);

        var database = plan.Find("aws:rds/instance:Instance");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(database["deletionProtection"], Is.False);
            Assert.That(database["skipFinalSnapshot"], Is.True);
            Assert.That(plan.All("aws:ec2/instance:Instance"), Is.Empty);
        }
    }

    [Test]
    public async Task There_is_no_drill_unless_somebody_asks([Values("dev", "staging", "prod")] string stack)
    {
        var plan = await Plan.OfStackAsync(stack);

        Assert.That(
            plan.Registrations.Select(registration => registration.Type),
            Has.None.StartsWith("alicerce:restores:"));
    }

    private static async Task<Plan> DrillOf(params DrillPart[] parts) => await Plan.OfAsync(
        () => _ = new RestoreDrill("drill", new RestoreDrillArgs
        {
            Account = Given.Account(),
            Tags = Given.Tags(),
            Parts = parts,
            Expires = new DateOnly(2026, 11, 27),
            ImageId = Output.Create("ami-0123456789abcdef0"),
            SubnetId = "subnet-1",
            SecurityGroupId = "sg-worker",
            DatabaseIdentifier = "shop-test",
            DatabaseSubnetIds = new[] { "subnet-a", "subnet-b" },
            DatabaseSecurityGroupId = "sg-db",
        }));
}
