using System.Text;
using Alicerce.Infra.Permissions;
using Alicerce.Infra.Web;

namespace Alicerce.Infra.Tests;

public sealed class WebTests
{
    private const string Template = "aws:ec2/launchTemplate:LaunchTemplate";
    private const string ParameterFunction = "aws:ssm/getParameter:getParameter";
    private const string Group = "aws:autoscaling/group:Group";

    [Test]
    public async Task Every_disk_is_encrypted_gp3()
    {
        var plan = await PlanOf(key: "key-arn");

        var template = plan.Find(Template);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Enumerable.Range(0, 3).Select(disk => template[$"blockDeviceMappings.{disk}.deviceName"]),
                Is.EqualTo(["/dev/xvda", "/dev/sdf", "/dev/sdg"]));
            for (var disk = 0; disk < 3; disk++)
            {
                Assert.That(template[$"blockDeviceMappings.{disk}.ebs.encrypted"], Is.EqualTo("true"));
                Assert.That(template[$"blockDeviceMappings.{disk}.ebs.volumeType"], Is.EqualTo("gp3"));
                Assert.That(template[$"blockDeviceMappings.{disk}.ebs.kmsKeyId"], Is.EqualTo("key-arn"));
                Assert.That(template[$"blockDeviceMappings.{disk}.ebs.deleteOnTermination"], Is.EqualTo("true"));
            }
        }
    }

    [Test]
    public async Task Instance_metadata_asks_for_a_token()
    {
        var plan = await PlanOf();

        var template = plan.Find(Template);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(template["metadataOptions.httpTokens"], Is.EqualTo("required"));
            Assert.That(template["metadataOptions.httpPutResponseHopLimit"], Is.EqualTo(1));
        }
    }

    [Test]
    public async Task What_the_group_launches_carries_the_standard_tags()
    {
        var plan = await PlanOf();

        var template = plan.Find(Template);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Enumerable.Range(0, 3).Select(index => template[$"tagSpecifications.{index}.resourceType"]),
                Is.EqualTo(["instance", "network-interface", "volume"]));
            foreach (var tag in Given.Tags().Default.Where(tag => tag.Key != StandardTags.BackupKey))
            {
                for (var index = 0; index < 3; index++)
                {
                    Assert.That(template[$"tagSpecifications.{index}.tags.{tag.Key}"], Is.EqualTo(tag.Value));
                }
            }

            Assert.That(template["tagSpecifications.0.tags.Backup"], Is.EqualTo("none"));
            Assert.That(template["tagSpecifications.2.tags.Backup"], Is.EqualTo("alicerce-test-snapshots"));
        }
    }

    [Test]
    public async Task The_group_itself_carries_the_standard_tags_too()
    {
        var plan = await PlanOf();

        var tags = plan.Find(Group).List("tags").Cast<ImmutableDictionary<string, object>>().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                tags.Select(tag => tag["key"]), Is.EquivalentTo(Given.Tags().Default.Keys.Append("Name")));
            Assert.That(tags.Select(tag => tag["propagateAtLaunch"]), Has.All.EqualTo(true));
        }
    }

    [Test]
    public async Task A_new_template_version_replaces_the_instances()
    {
        var plan = await PlanOf();

        var group = plan.Find(Group);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(group["launchTemplate.version"], Is.EqualTo("7"));
            Assert.That(group["instanceRefresh.strategy"], Is.EqualTo("Rolling"));
            Assert.That(group["instanceRefresh.preferences.autoRollback"], Is.True);
            Assert.That(group["instanceRefresh.preferences.minHealthyPercentage"], Is.EqualTo(90));
        }
    }

    [Test]
    public async Task A_lone_instance_is_replaced_by_starting_the_new_one_first()
    {
        var plan = await PlanOf(minInstances: 1);

        var group = plan.Find(Group);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(group["instanceRefresh.preferences.minHealthyPercentage"], Is.EqualTo(100));
            Assert.That(group["instanceRefresh.preferences.maxHealthyPercentage"], Is.EqualTo(200));
        }
    }

    [Test]
    public async Task User_data_is_a_script_with_the_settings_of_the_stack_before_it()
    {
        var plan = await PlanOf();

        var script = Encoding.UTF8.GetString(Convert.FromBase64String((string)plan.Find(Template)["userData"]!));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                script,
                Does.StartWith(
                    "#!/bin/bash\nset -euo pipefail\n\nALICERCE_NOTE='it'\\''s'\nALICERCE_REGION='us-east-1'\n"));
            Assert.That(script, Does.Contain("\nDATA_DISK='/dev/sdf'\nSCRATCH_DISK='/dev/sdg'\n"));
            Assert.That(script, Does.Contain("prepare_disk \"$DATA_DISK\" data /data\n"));
            Assert.That(script, Does.Not.Contain("\r"));
        }
    }

    [TestCase("t4g.micro", "arm64")]
    [TestCase("m7g.large", "arm64")]
    [TestCase("x2gd.medium", "arm64")]
    [TestCase("im4gn.large", "arm64")]
    [TestCase("a1.medium", "arm64")]
    [TestCase("t3.micro", "x86_64")]
    [TestCase("g4dn.xlarge", "x86_64")]
    [TestCase("m7i-flex.large", "x86_64")]
    public async Task The_image_fits_the_processor_of_the_instance_type(string instanceType, string architecture)
    {
        var asked = new List<string>();
        var mocks = AwsMocks.Create([]);
        mocks.Setup(mock => mock.CallAsync(Moq.It.Is<MockCallArgs>(call => call.Token == ParameterFunction)))
            .Returns((MockCallArgs call) =>
            {
                asked.Add((string)call.Args["name"]);
                return Task.FromResult<object>(ImmutableDictionary<string, object>.Empty.Add("insecureValue", "ami-1"));
            });

        await Deployment.TestAsync(
            mocks.Object, new TestOptions { IsPreview = false }, () => { Create(instanceType: instanceType); });

        Assert.That(
            asked,
            Is.EqualTo([$"/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-{architecture}"]));
    }

    [Test]
    public async Task A_pinned_image_is_used_as_it_is()
    {
        var plan = await Plan.OfAsync(() => Create(imageId: "ami-0123456789abcdef0"));

        Assert.That(plan.Find(Template)["imageId"], Is.EqualTo("ami-0123456789abcdef0"));
    }

    [TestCase("t4g.small", "standard")]
    [TestCase("m7g.large", null)]
    public async Task Only_burstable_types_get_a_limit_on_credits(string instanceType, string? credits)
    {
        var plan = await Plan.OfAsync(() => Create(instanceType: instanceType));

        Assert.That(plan.Find(Template)["creditSpecification.cpuCredits"], Is.EqualTo(credits));
    }

    [Test]
    public async Task A_load_balancer_decides_about_health_and_scaling()
    {
        var plan = await Plan.OfAsync(() => Create(balancer: Balancer()));

        var group = plan.Find(Group);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(group["healthCheckType"], Is.EqualTo("ELB"));
            Assert.That(group.List("targetGroupArns"), Has.Count.EqualTo(1));
            Assert.That(
                plan.Find("aws:autoscaling/policy:Policy", "web-requests")
                    ["targetTrackingConfiguration.predefinedMetricSpecification.resourceLabel"],
                Is.EqualTo("app/balancer/1/targetgroup/balancer/2"));
        }
    }

    [Test]
    public async Task Without_a_load_balancer_ec2_decides_about_health()
    {
        var plan = await PlanOf();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find(Group)["healthCheckType"], Is.EqualTo("EC2"));
            Assert.That(
                plan.All("aws:autoscaling/policy:Policy").Select(policy => policy.Name), Is.EqualTo(["web-cpu"]));
        }
    }

    [Test]
    public async Task Http_is_redirected_when_there_is_a_certificate()
    {
        const string Certificate = "arn:aws:acm:us-east-1:123456789012:certificate/1";
        var plan = await Plan.OfAsync(() => Balancer(Certificate));

        var http = plan.Find("aws:lb/listener:Listener", "balancer-http");
        var https = plan.Find("aws:lb/listener:Listener", "balancer-https");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(http["defaultActions.0.redirect.statusCode"], Is.EqualTo("HTTP_301"));
            Assert.That(https["certificateArn"], Is.EqualTo(Certificate));
            Assert.That(https["sslPolicy"], Is.EqualTo("ELBSecurityPolicy-TLS13-1-2-Res-2021-06"));
        }
    }

    [Test]
    public async Task The_load_balancer_is_guarded_and_logged_by_default()
    {
        var plan = await Plan.OfAsync(() => Balancer());

        var balancer = plan.Find("aws:lb/loadBalancer:LoadBalancer");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(balancer["dropInvalidHeaderFields"], Is.True);
            Assert.That(balancer["enableDeletionProtection"], Is.True);
            Assert.That(balancer["desyncMitigationMode"], Is.EqualTo("defensive"));
            Assert.That(balancer["accessLogs.enabled"], Is.True);
            Assert.That(balancer["accessLogs.bucket"], Is.EqualTo("logs"));
            Assert.That(plan.All("aws:lb/listener:Listener"), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task The_role_of_the_instances_has_no_wildcard_action()
    {
        var plan = await Plan.OfAsync(() => Create(permissions: WebPermissions.For(
            Given.Account(),
            Output.Create("bucket-arn"),
            Output.Create("table-arn"),
            Output.Create("db-1"),
            "key-arn")));

        var statements = plan.Find("aws:iam/rolePolicy:RolePolicy").Statements("policy");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(statements.Keys, Is.EqualTo(["Upload", "ReadCatalog", "ConnectToDatabase", "UseDataKey"]));
            Assert.That(
                statements.Values.Select(statement => statement["Action"]!.ToJsonString()),
                Has.All.Not.Contains("*"));
            Assert.That((string?)statements["Upload"]["Resource"], Is.EqualTo("bucket-arn/incoming/*"));
            Assert.That(
                (string?)statements["ConnectToDatabase"]["Resource"],
                Is.EqualTo("arn:aws:rds-db:us-east-1:123456789012:dbuser:db-1/app"));
        }
    }

    private static Task<Plan> PlanOf(string? key = null, int minInstances = 2) =>
        Plan.OfAsync(() => Create(key: key, minInstances: minInstances));

    private static WebTier Create(
        string instanceType = "t4g.small",
        string? imageId = null,
        string? key = null,
        int minInstances = 2,
        Balancer? balancer = null,
        IReadOnlyList<Statement>? permissions = null) => new("web", new WebTierArgs
        {
            Account = Given.Account(),
            Tags = Given.Tags(),
            Stage = "test",
            SubnetIds = "subnet-1",
            SecurityGroupId = "sg-app",
            InstanceType = instanceType,
            ImageId = imageId,
            MinInstances = minInstances,
            VolumeKeyArn = key is null ? null : (Input<string>)key,
            Balancer = balancer,
            Permissions = permissions ?? [],
            Environment = new InputMap<string> { { "ALICERCE_NOTE", "it's" } },
        });

    private static Balancer Balancer(string? certificateArn = null) => new("balancer", new BalancerArgs
    {
        VpcId = "vpc-1",
        SubnetIds = new[] { "subnet-1", "subnet-2" },
        SecurityGroupId = "sg-balancer",
        CertificateArn = certificateArn,
        LogBucketName = "logs",
    });
}
