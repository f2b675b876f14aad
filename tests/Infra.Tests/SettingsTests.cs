using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alicerce.Infra.Encryption;
using Alicerce.Infra.Networking;
using Alicerce.Infra.Restores;
using Alicerce.Infra.Settings;

namespace Alicerce.Infra.Tests;

public sealed class SettingsTests
{
    [Test]
    public void Every_stack_file_is_valid([Values("dev", "staging", "prod")] string stack)
    {
        var settings = Read(StackFile.Read(stack));

        Assert.That(settings.StageName, Is.EqualTo(stack));
    }

    [Test]
    public void Reads_what_the_file_says()
    {
        var settings = Read(StackFile.Read("prod"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings.Prefix, Is.EqualTo("alicerce-prod"));
            Assert.That(settings.Region, Is.EqualTo("us-east-1"));
            Assert.That(settings.Keys.Ownership, Is.EqualTo(KeyOwnership.KeyPerClass));
            Assert.That(settings.Network.Nat, Is.EqualTo(NatMode.PerZone));
            Assert.That(settings.Network.InterfaceEndpoints, Has.Count.EqualTo(6));
            Assert.That(settings.Web.LoadBalancer, Is.True);
            Assert.That(settings.Web.CertificateArn, Is.Null);
            Assert.That(settings.Database.BackupDays, Is.EqualTo(14));
        }
    }

    [Test]
    public void A_number_written_as_text_counts()
    {
        var settings = Read(StackFile.Read("dev")
            .With("alicerce:network.zones", "3")
            .With("alicerce:web.loadBalancer", "true"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings.Network.Zones, Is.EqualTo(3));
            Assert.That(settings.Web.LoadBalancer, Is.True);
        }
    }

    [Test]
    public void Names_start_with_project_and_stack_in_characters_that_every_service_takes()
    {
        var settings = StackSettings.Read("alicerce", "Dev_joao.1", StackFile.Read("dev").Find);

        Assert.That(settings.Prefix, Is.EqualTo("alicerce-dev-joao-1"));
    }

    [Test]
    public void All_mistakes_are_reported_at_once()
    {
        var file = StackFile.Read("dev")
            .With("alicerce:stage", "production")
            .With("alicerce:network.zones", "three")
            .With("alicerce:network.natt", "single")
            .Without("alicerce:network.nat")
            .With("alicerce:database.backupDays", -1)
            .With("alicerce:web.loadBalancer", "yes")
            .Without("alicerce:logs");

        Assert.That(MessageOf(file), Is.EqualTo(
            """
            `Pulumi.dev.yaml` has 7 wrong settings:
              - `alicerce:stage` in `Pulumi.dev.yaml` is `production`. Expected one of `dev`, `staging`, `prod`. Change it, for example to `dev`.
              - `alicerce:network.zones` in `Pulumi.dev.yaml` is `"three"`. Expected a whole number from 2 to 4. Change it, for example to `2`.
              - `alicerce:network.nat` is missing from `Pulumi.dev.yaml`. Expected one of `none`, `single`, `per-zone`. Add `nat: none` under `alicerce:network`.
              - `alicerce:network.natt` in `Pulumi.dev.yaml` is not a setting. Expected one of `cidr`, `zones`, `workloadZones`, `nat`, `gatewayEndpoints`, `interfaceEndpoints`, `egress`, `flowLogs`. Correct the name or remove the line.
              - `alicerce:web.loadBalancer` in `Pulumi.dev.yaml` is `"yes"`. Expected `true` or `false`. Change it, for example to `true`.
              - `alicerce:database.backupDays` in `Pulumi.dev.yaml` is `-1`. Expected a whole number from 0 to 35. Change it, for example to `0`.
              - `alicerce:logs` is missing from `Pulumi.dev.yaml`. Expected a group with `retentionDays`. Copy the group from the file of another stack.
            """));
    }

    [Test]
    public void An_empty_configuration_names_every_group()
    {
        var mistake = Assert.Throws<RunException>(() => StackSettings.Read("alicerce", "empty", _ => null))!;

        // Every group, the stage and the Region.
        var expected = 2 + typeof(StackSettings).GetProperties()
            .Count(property => property.PropertyType.Name.EndsWith("Settings", StringComparison.Ordinal));
        var mistakes = mistake.Message.Split('\n');
        using (Assert.EnterMultipleScope())
        {
            Assert.That(mistakes[0], Is.EqualTo($"`Pulumi.empty.yaml` has {expected} wrong settings:"));
            Assert.That(mistakes[1], Is.EqualTo(
                "  - `alicerce:stage` is missing from `Pulumi.empty.yaml`. Expected one of `dev`, `staging`, `prod`. " +
                "Add `alicerce:stage: dev`."));
        }
    }

    [TestCase("alicerce:network", "10", "is `10`. Expected a group of settings.")]
    [TestCase("alicerce:network", "{", "is `{`. Expected a group of settings.")]
    [TestCase("aws:region", "virginia", "is `virginia`. Expected the name of an AWS region.")]
    [TestCase("alicerce:network.cidr", "10.0.0.0/8", "is `\"10.0.0.0/8\"`. Expected an IPv4 range from /16 to /24")]
    [TestCase("alicerce:network.cidr", "10.0.0.1/16", "is `\"10.0.0.1/16\"`. Expected an IPv4 range from /16 to /24")]
    [TestCase("alicerce:network.cidr", "fd00::/16", "is `\"fd00::/16\"`. Expected an IPv4 range from /16 to /24")]
    [TestCase("alicerce:network.interfaceEndpoints", "ssm", "is `\"ssm\"`. Expected a list of services among autoscaling,")]
    [TestCase("alicerce:web.instanceType", "large", "is `\"large\"`. Expected an EC2 instance type.")]
    [TestCase("alicerce:image.imageId", "ubuntu", "is `\"ubuntu\"`. Expected the id of a machine image.")]
    [TestCase("alicerce:web.certificateArn", "mine", "is `\"mine\"`. Expected the ARN of an ACM certificate.")]
    [TestCase("alicerce:database.instanceClass", "t4g.micro", "is `\"t4g.micro\"`. Expected an RDS instance class.")]
    [TestCase("alicerce:logs.retentionDays", "8", "is `\"8\"`. Expected one of 7, 1, 3, 5, 14, 30,")]
    [TestCase("alicerce:storage.uploadOrigins", "*", "is `\"*\"`. Expected a list of origins such as")]
    [TestCase("alicerce:image.version", "Two", "is `\"Two\"`. Expected lower-case letters, digits and hyphens.")]
    [TestCase("alicerce:worker.alternativeTypes", "t3.small", "is `\"t3.small\"`. Expected a list of EC2 instance types")]
    [TestCase("alicerce:offHours.timeZone", "BRT", "is `\"BRT\"`. Expected a time zone such as `America/Sao_Paulo`.")]
    [TestCase("alicerce:database.restoreFrom", "2026-11-20", "Expected `latest`, a time such as")]
    [TestCase("alicerce:snapshots.restoreSnapshotId", "snap-0123456789abcdef0", "of which 1 of 3 are set.")]
    [TestCase("alicerce:ingest.mode", "stream", "is `\"stream\"`. Expected one of `queue`, `express`, `direct`.")]
    [TestCase("alicerce:ingest.acceptedTypes", "csv,pdf", "is `\"csv,pdf\"`. Expected ends of names with blanks between them")]
    [TestCase("alicerce:approval.emails", "ana", "is `\"ana\"`. Expected a list of e-mail addresses")]
    [TestCase("alicerce:approval.mediaTypes", "zip", "is `\"zip\"`. Expected a list of kinds of content such as")]
    [TestCase("alicerce:tags.owner", " ", "is `\" \"`. Expected the name of a person or a team.")]
    public void A_wrong_value_is_named_with_what_is_expected(string path, string value, string message)
    {
        var file = StackFile.Read("dev").With(path, value);

        Assert.That(MessageOf(file), Does.StartWith("`Pulumi.dev.yaml` has 1 wrong setting:\n").And.Contain(message));
    }

    [TestCase("alicerce:network.workloadZones", 4, "is 4, above `zones` (2). Lower it or raise `zones`.")]
    [TestCase("alicerce:web.desiredInstances", 3, "is 3, outside `minInstances` (1) to `maxInstances` (2).")]
    [TestCase("alicerce:database.maxStorageGb", 20, "is 20, not above `storageGb` (20). Raise it, for example to 40.")]
    [TestCase("alicerce:storage.infrequentAccessAfterDays", 7, "is 7, below the 30 days that Amazon S3 asks for.")]
    public void Settings_that_contradict_each_other_are_named_together(string path, int value, string message)
    {
        var file = StackFile.Read("dev").With(path, value);

        Assert.That(MessageOf(file), Does.Contain($"`{path}` in `Pulumi.dev.yaml` {message}"));
    }

    [TestCase("alicerce:ingest.recordInDatabase", true, "is `true` without `database.proxy`")]
    [TestCase("alicerce:network.egress", "endpoints", "instances would reach nothing without")]
    [TestCase("alicerce:image.mode", "explicit", "is `explicit` without `imageId`.")]
    [TestCase("alicerce:offHours.stopHour", 7, "are both 7: instances would stop and start at the same time.")]
    [TestCase("alicerce:database.generation", 2, "is 2 without `restoreFrom`: the new database would be empty.")]
    [TestCase("alicerce:database.keepPrevious", true, "is 1, which is made from nothing and comes after nothing.")]
    [TestCase("alicerce:worker.desiredInstances", 9, "is 9, outside `minInstances` (0) to `maxInstances` (1).")]
    public void A_setting_that_needs_another_says_so(string path, object value, string message)
    {
        var file = StackFile.Read("dev").With(path, JsonSerializer.SerializeToNode(value));

        Assert.That(MessageOf(file), Does.StartWith("`Pulumi.dev.yaml` has 1 wrong setting:\n").And.Contain(message));
    }

    [Test]
    public void Administration_from_everywhere_must_be_meant()
    {
        var file = StackFile.Read("dev").With("alicerce:web.adminCidrs", new JsonArray("0.0.0.0/0"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(MessageOf(file), Does.Contain("everyone could try to log in to the instances"));
            Assert.That(
                Read(file.With("alicerce:web.adminFromAnywhere", true)).Web.AdminCidrs, Is.EqualTo(["0.0.0.0/0"]));
        }
    }

    [Test]
    public void Without_a_way_out_only_a_proxy_before_the_database_is_trusted()
    {
        var file = StackFile.Read("prod")
            .With("alicerce:database.proxy", false)
            .With("alicerce:ingest.recordInDatabase", false)
            .With("alicerce:network.egress", "endpoints")
            .With("alicerce:network.interfaceEndpoints", new JsonArray(
                "autoscaling", "kms", "logs", "monitoring", "secretsmanager", "ssm", "ssmmessages", "states"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(MessageOf(file), Does.Contain("is `endpoints` without `database.proxy`"));
            Assert.That(
                Read(file.With("alicerce:database.proxy", true)).Network.Egress, Is.EqualTo(EgressMode.Endpoints));
        }
    }

    [Test]
    public void One_image_fits_one_kind_of_processor()
    {
        var file = StackFile.Read("staging").With("alicerce:web.instanceType", "t3.small");

        Assert.That(MessageOf(file), Does.Contain(
            "`web.instanceType` (`t3.small`), `worker.instanceType` (`t4g.small`) and `image.builderType`"));
    }

    [TestCase("2026-11-21", "2026-11-21", null)]
    [TestCase("2026-11-21", "2026-11-20", "is 2026-11-20, and today is 2026-11-21: the drill is over")]
    [TestCase("2026-11-21", "2026-11-29", "is 2026-11-29, more than 7 days from today (2026-11-21)")]
    public void A_drill_ends_on_its_last_day(string today, string expires, string? mistake)
    {
        var file = StackFile.Read("dev")
            .With("alicerce:restoreDrill.parts", new JsonArray("image", "database"))
            .With("alicerce:restoreDrill.expires", expires);
        var time = new FixedTime(DateTimeOffset.Parse($"{today}T12:00:00Z", CultureInfo.InvariantCulture));

        if (mistake is null)
        {
            Assert.That(
                StackSettings.Read("alicerce", "dev", file.Find, time).RestoreDrill.Parts,
                Is.EqualTo([DrillPart.Image, DrillPart.Database]));
        }
        else
        {
            Assert.That(
                () => StackSettings.Read("alicerce", "dev", file.Find, time),
                Throws.TypeOf<RunException>().With.Message.Contains(mistake));
        }
    }

    [Test]
    public void A_drill_needs_parts_and_a_last_day()
    {
        var file = StackFile.Read("dev").With("alicerce:restoreDrill.parts", new JsonArray("image"));

        Assert.That(MessageOf(file), Does.Contain("a drill has parts and a last day"));
    }

    [Test]
    public void Mistakes_of_the_serverless_tier_are_named_together()
    {
        var file = StackFile.Read("dev")
            .With("alicerce:ingest.mode", "express")
            .With("alicerce:ingest.timeoutSeconds", 300)
            .With("alicerce:workflow.heartbeatSeconds", 60)
            .With("alicerce:approval.emails", new JsonArray("ana@example.com", "ANA@example.com"));

        Assert.That(MessageOf(file), Is.EqualTo(
            """
            `Pulumi.dev.yaml` has 3 wrong settings:
              - `alicerce:ingest.timeoutSeconds` in `Pulumi.dev.yaml` is 300 while `mode` is `express`, whose machine ends after five minutes. Lower it to 240 or less, or set `mode: queue`.
              - `alicerce:workflow.heartbeatSeconds` in `Pulumi.dev.yaml` is `60`. Expected a whole number from 120 to 900. Change it, for example to `120`.
              - `alicerce:approval.emails` in `Pulumi.dev.yaml` names an address twice. Remove one of the two.
            """));
    }

    [Test]
    public void A_certificate_without_a_load_balancer_is_a_mistake()
    {
        var file = StackFile.Read("dev")
            .With("alicerce:web.certificateArn", "arn:aws:acm:us-east-1:123456789012:certificate/0000-0000");

        Assert.That(MessageOf(file), Does.Contain("nothing would serve the certificate. Set `loadBalancer: true`"));
    }

    [Test]
    public void Keeping_and_deleting_data_at_once_is_a_mistake()
    {
        var file = StackFile.Read("prod").With("alicerce:protection.emptyOnDestroy", true);

        Assert.That(MessageOf(file), Does.Contain("one keeps data, the other deletes it."));
    }

    [TestCase("us-east-1", "us-west-2", true)]
    [TestCase("sa-east-1", "us-east-1", false)]
    [TestCase("eu-west-1", "eu-central-1", true)]
    [TestCase("eu-west-1", "eu-west-2", false)]
    [TestCase("us-east-1", "xx-new-1", false)]
    public void Copies_cross_a_border_only_when_somebody_decided_it(string region, string recovery, bool sameLaw)
    {
        var file = StackFile.Read("prod").With("aws:region", region).With("alicerce:recovery.region", recovery);

        if (sameLaw)
        {
            Assert.That(Read(file).Recovery.Region, Is.EqualTo(recovery));
        }
        else
        {
            Assert.That(MessageOf(file), Does.Contain("or set `dataMayLeaveCountry: true` once that is decided."));
            Assert.That(
                Read(file.With("alicerce:recovery.dataMayLeaveCountry", true)).Recovery.Region, Is.EqualTo(recovery));
        }
    }

    [Test]
    public void Leaving_brazil_names_the_law()
    {
        var file = StackFile.Read("prod")
            .With("aws:region", "sa-east-1")
            .With("alicerce:recovery.region", "us-east-1");

        Assert.That(MessageOf(file), Does.Contain("leave Brazil (sa-east-1) for the United States (us-east-1). The LGPD"));
    }

    [TestCase("prod", "alicerce:recovery.region", "us-east-1", "where the stack itself lives.")]
    [TestCase("dev", "alicerce:protection.vaultLock", "compliance", "a stack that is made to be deleted")]
    [TestCase("dev", "alicerce:alerts.watchFiles", true, "nothing would record it.")]
    public void What_makes_no_sense_for_the_stack_is_a_mistake(string stack, string path, object value, string message)
    {
        var file = StackFile.Read(stack).With(path, JsonValue.Create(value));

        Assert.That(MessageOf(file), Does.Contain(message));
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private static StackSettings Read(StackFile file) => StackSettings.Read("alicerce", file.Stack, file.Find);

    private static string MessageOf(StackFile file) => Assert.Throws<RunException>(() => Read(file))!.Message;
}
