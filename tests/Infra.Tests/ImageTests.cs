using System.Text.Json.Nodes;
using Alicerce.Infra.Backups;
using Alicerce.Infra.Images;

namespace Alicerce.Infra.Tests;

public sealed class ImageTests
{
    private const string Image = "aws:ec2/amiFromInstance:AmiFromInstance";
    private const string Parameter = "aws:ssm/parameter:Parameter";

    [Test]
    public async Task The_image_is_made_of_a_machine_that_stands_still()
    {
        var plan = await PlanOf();

        var image = plan.Find(Image, "image-1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(image["sourceInstanceId"], Is.EqualTo("image-builder-1-id"));
            Assert.That(image["snapshotWithoutReboot"], Is.False);
        }
    }

    [Test]
    public async Task The_image_waits_until_everything_is_installed()
    {
        var plan = await PlanOf();

        var association = plan.Find("aws:ssm/association:Association");
        var install = JsonNode.Parse((string)plan.Find("aws:ssm/document:Document")["content"]!)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(association["waitForSuccessTimeoutSeconds"], Is.EqualTo(900));
            Assert.That(association["targets.0.key"], Is.EqualTo("InstanceIds"));
            Assert.That(association.List("targets.0.values"), Is.EqualTo(["image-builder-1-id"]));
            Assert.That(
                install["mainSteps"]![0]!["inputs"]!["runCommand"]!.AsArray().Select(line => (string)line!),
                Has.Some.Contains("aspnetcore-runtime"));
        }
    }

    [Test]
    public async Task Another_version_is_another_machine_and_another_image()
    {
        var one = await PlanOf(version: "1");
        var two = await PlanOf(version: "2");

        string[] changing = [Image, "aws:ec2/instance:Instance", "aws:ssm/association:Association"];
        Assert.That(
            changing.Select(type => one.Find(type).Name),
            Has.None.AnyOf([.. changing.Select(type => (object)two.Find(type).Name)]));
    }

    [Test]
    public async Task The_machine_is_closed_and_its_disk_encrypted()
    {
        var plan = await PlanOf();

        var machine = plan.Find("aws:ec2/instance:Instance");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(machine["metadataOptions.httpTokens"], Is.EqualTo("required"));
            Assert.That(machine["rootBlockDevice.encrypted"], Is.True);
            Assert.That(machine["rootBlockDevice.kmsKeyId"], Is.EqualTo("key-arn"));
            Assert.That(machine["keyName"], Is.Null);
        }
    }

    [Test]
    public async Task The_image_is_published_as_an_image()
    {
        var plan = await PlanOf();

        var parameter = plan.Find(Parameter);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(parameter["name"], Is.EqualTo("/shop/test/golden-ami"));
            Assert.That(parameter["dataType"], Is.EqualTo("aws:ec2:image"));
            Assert.That(parameter["insecureValue"], Is.EqualTo("image-1-id"));
        }
    }

    [Test]
    public async Task Going_back_publishes_the_image_before_and_builds_nothing()
    {
        var plan = await PlanOf(imageId: "ami-0123456789abcdef0");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find(Parameter)["insecureValue"], Is.EqualTo("ami-0123456789abcdef0"));
            Assert.That(plan.All(Image), Is.Empty);
            Assert.That(plan.All("aws:ec2/instance:Instance"), Is.Empty);
        }
    }

    [Test]
    public async Task The_region_for_recovery_gets_a_copy_with_a_key_of_its_own()
    {
        var plan = await PlanOf(recovers: true);

        var copy = plan.Find("aws:ec2/amiCopy:AmiCopy");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((copy["region"], copy["sourceAmiRegion"]), Is.EqualTo(("us-west-2", "us-east-1")));
            Assert.That(copy["encrypted"], Is.True);
            Assert.That((string?)copy["kmsKeyId"], Does.Contain(":recovery"));
            Assert.That(plan.Find(Parameter, "image-recovery")["region"], Is.EqualTo("us-west-2"));
        }
    }

    [Test]
    public async Task Both_groups_start_from_the_image()
    {
        var plan = await Plan.OfStackAsync("prod");

        Assert.That(
            plan.All("aws:ec2/launchTemplate:LaunchTemplate").Select(template => template["imageId"]),
            Has.All.EqualTo("image-1-id").And.Exactly(2).Items);
    }

    [Test]
    public async Task A_stack_file_goes_back_to_the_image_before()
    {
        var plan = await Plan.OfStackAsync(StackFile.Read("prod")
            .With("alicerce:image.mode", "explicit")
            .With("alicerce:image.imageId", "ami-0123456789abcdef0"));

        Assert.That(
            plan.All("aws:ec2/launchTemplate:LaunchTemplate").Select(template => template["imageId"]),
            Has.All.EqualTo("ami-0123456789abcdef0"));
    }

    private static Task<Plan> PlanOf(string version = "1", string? imageId = null, bool recovers = false) =>
        Plan.OfAsync(() => _ = new GoldenImage("image", new GoldenImageArgs
        {
            Account = Given.Account(),
            Version = version,
            ImageId = imageId,
            ParameterName = "/shop/test/golden-ami",
            SubnetId = "subnet-1",
            SecurityGroupId = "sg-worker",
            KeyArn = "key-arn",
            Recovery = recovers
                ? new RecoverySite("recovery", new RecoverySiteArgs
                {
                    Account = Given.Account(),
                    Prefix = "shop-test",
                    Region = "us-west-2",
                })
                : null,
        }));
}
