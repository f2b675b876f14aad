using System.Text;
using System.Text.Json.Nodes;
using Alicerce.Infra.Machines;
using Alicerce.Infra.Packages;
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
                tags.Select(tag => tag["key"]), Is.EquivalentTo(Given.Tags().Default.Keys.Append("Name").Append("Role")));
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

    [TestCase(true, 120)]
    [TestCase(false, 300)]
    public async Task An_instance_without_an_image_gets_time_to_install(bool hasImage, int seconds)
    {
        var plan = await Plan.OfAsync(() => Create(imageId: hasImage ? Output.Create("ami-0123456789abcdef0") : null));

        var group = plan.Find(Group);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(group["healthCheckGracePeriod"], Is.EqualTo(seconds));
            Assert.That(group["instanceRefresh.preferences.instanceWarmup"], Is.EqualTo($"{seconds}"));
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

        var script = UserDataOf(plan);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(script, Does.StartWith("#!/bin/bash\nset -euo pipefail\n\nAGENT_CONFIGURATION='{"));
            Assert.That(script, Does.Contain("\nAPPLICATION='web'\nDATA_DISK='/dev/sdf'\nEXECUTABLE='Alicerce.Web'\n"));
            Assert.That(script, Does.Contain("\nENVIRONMENT=$(cat << 'END_OF_ENVIRONMENT'\nALICERCE_NOTE='as it is'\n"));
            Assert.That(script, Does.Contain("prepare_disk \"$DATA_DISK\" /data\n"));
            Assert.That(script, Does.Not.Contain("\r"));
            Assert.That(Encoding.UTF8.GetByteCount(script), Is.LessThan(16 * 1024), "what EC2 takes");
        }
    }

    [Test]
    public async Task The_application_of_a_stack_gets_its_settings(
        [Values("dev", "staging", "prod")] string stack, [Values("web", "worker")] string tier)
    {
        var plan = await Plan.OfStackAsync(stack);

        var template = plan.Find(Template, tier);
        var script = Encoding.UTF8.GetString(Convert.FromBase64String((string)template["userData"]!));
        string[] shared =
        [
            "STAGE", "REGION", "INCOMING_BUCKET", "RESULTS_BUCKET", "FILES_TABLE", "IDEMPOTENCY_TABLE", "DATABASE_HOST",
            "DATABASE_PORT", "DATABASE_NAME", "DATABASE_CA", "SCRATCH", "LOG_GROUP", "GROUP_NAME",
        ];
        using (Assert.EnterMultipleScope())
        {
            foreach (var name in tier == "web" ? [.. shared, "LOGIN_MODE"] : shared)
            {
                Assert.That(script, Does.Match($"ALICERCE_{name}='[^']+'"), name);
            }

            Assert.That(Encoding.UTF8.GetByteCount(script), Is.LessThan(16 * 1024), "what EC2 takes");
        }
    }

    [Test]
    public async Task The_application_decides_approvals_with_the_key_that_signs_them()
    {
        var plan = await Plan.OfStackAsync(StackFile.Read("prod").With("alicerce:approval.enabled", true));

        var script = Encoding.UTF8.GetString(
            Convert.FromBase64String((string)plan.Find(Template, "web")["userData"]!));
        var role = plan.Find("aws:iam/rolePolicy:RolePolicy", "web-instance-own").Statements("policy");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(script, Does.Match("\nALICERCE_APPROVAL_URL='https://[^']+'\n"));
            Assert.That(
                script, Does.Contain($"\nALICERCE_SIGNING_SECRET_ARN='{role["ReadSigningKey"]["Resource"]}'\n"));
        }
    }

    [Test]
    public void A_setting_of_the_application_that_an_environment_file_cannot_carry_is_refused()
    {
        Assert.That(
            async () => await Plan.OfAsync(() => Create(note: "it's")),
            Throws.Exception.With.Message.Contains("`ALICERCE_NOTE`"));
    }

    [Test]
    public async Task A_new_build_of_the_application_is_a_new_object_and_a_new_first_start()
    {
        var plan = await Plan.OfAsync(() => Create(package: new ApplicationPackage("folder", "0123456789abcdef")));

        const string Key = "packages/web/0123456789abcdef.zip";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find("aws:s3/bucketObjectv2:BucketObjectv2")["key"], Is.EqualTo(Key));
            Assert.That(UserDataOf(plan), Does.Contain($"\nPACKAGE_BUCKET='artifacts'\nPACKAGE_KEY='{Key}'\n"));
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
        var plan = await Plan.OfAsync(() => Create(imageId: Output.Create("ami-0123456789abcdef0")));

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
    public async Task Instances_sleep_when_nobody_works()
    {
        var plan = await Plan.OfAsync(() => Create(
            offHours: new OffHours(OffHoursMode.NightsAndWeekends, "America/Sao_Paulo", StopHour: 20, StartHour: 7)));

        var stop = plan.Find("aws:autoscaling/schedule:Schedule", "web-stop");
        var start = plan.Find("aws:autoscaling/schedule:Schedule", "web-start");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((stop["recurrence"], stop["maxSize"]), Is.EqualTo(("0 20 * * *", 0)));
            Assert.That((start["recurrence"], start["minSize"]), Is.EqualTo(("0 7 * * MON-FRI", 2)));
            Assert.That(start["timeZone"], Is.EqualTo("America/Sao_Paulo"));
        }
    }

    [Test]
    public async Task Instances_that_never_sleep_have_no_schedule()
    {
        var plan = await PlanOf();

        Assert.That(plan.All("aws:autoscaling/schedule:Schedule"), Is.Empty);
    }

    [Test]
    public async Task The_role_of_the_instances_may_what_the_application_does_and_nothing_else()
    {
        var plan = await Plan.OfStackAsync("prod");

        var statements = plan.Find("aws:iam/rolePolicy:RolePolicy", "web-instance-own").Statements("policy");
        var actions = statements.Values.SelectMany(statement => statement["Action"] is JsonArray several
            ? several.Select(action => (string)action!)
            : [(string)statement["Action"]!]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(actions, Is.EquivalentTo((string[])
            [
                "s3:PutObject", "s3:GetObject", "s3:GetObject", "dynamodb:GetItem", "dynamodb:Query", "rds-db:connect",
                "kms:Decrypt", "kms:GenerateDataKey",
                // The secret of the sign-in pages, and the key that signs decisions.
                "secretsmanager:GetSecretValue", "kms:Decrypt", "secretsmanager:GetSecretValue", "kms:Decrypt",
                "logs:CreateLogStream", "logs:PutLogEvents", "cloudwatch:PutMetricData",
            ]));
            Assert.That((string?)statements["Upload"]["Resource"], Does.EndWith(":storage-incoming/incoming/*"));
            Assert.That((string?)statements["Install"]["Resource"], Does.EndWith(":storage-artifacts/packages/web/*"));
            Assert.That(
                (string?)statements["ConnectToDatabase"]["Resource"],
                Is.EqualTo("arn:aws:rds-db:us-east-1:123456789012:dbuser:prx-ABC/app"));
            Assert.That(
                (string?)statements["PublishMetrics"]["Condition"]!["StringEquals"]!["cloudwatch:namespace"],
                Is.EqualTo("CWAgent"));
        }
    }

    private static Task<Plan> PlanOf(string? key = null, int minInstances = 2) =>
        Plan.OfAsync(() => Create(key: key, minInstances: minInstances));

    private static string UserDataOf(Plan plan) =>
        Encoding.UTF8.GetString(Convert.FromBase64String((string)plan.Find(Template)["userData"]!));

    private static WebTier Create(
        string instanceType = "t4g.small",
        Output<string>? imageId = null,
        string? key = null,
        int minInstances = 2,
        Balancer? balancer = null,
        OffHours? offHours = null,
        ApplicationPackage? package = null,
        string note = "as it is") => new("web", new WebTierArgs
        {
            Account = Given.Account(),
            Tags = Given.Tags(),
            SubnetIds = "subnet-1",
            SecurityGroupId = "sg-app",
            InstanceType = instanceType,
            ImageId = imageId,
            MinInstances = minInstances,
            VolumeKeyArn = key is null ? null : (Input<string>)key,
            Balancer = balancer,
            OffHours = offHours ?? OffHours.Never,
            Package = package ?? new ApplicationPackage("folder", "fedcba9876543210"),
            ArtifactsBucketName = "artifacts",
            LogGroupName = "/alicerce/test/web",
            Permissions = [],
            Environment = new InputMap<string> { { "ALICERCE_NOTE", note } },
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
