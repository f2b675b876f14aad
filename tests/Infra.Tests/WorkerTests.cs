using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Alicerce.Infra.Packages;
using Alicerce.Infra.Workers;

namespace Alicerce.Infra.Tests;

public sealed class WorkerTests
{
    private const string Group = "aws:autoscaling/group:Group";
    private const string Document = "aws:ssm/document:Document";
    private const string Mix = "mixedInstancesPolicy";

    [Test]
    public async Task There_is_no_worker_while_there_is_nothing_to_do()
    {
        var plan = await PlanOf();

        var group = plan.Find(Group);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((group["minSize"], group["desiredCapacity"], group["maxSize"]), Is.EqualTo((0, 0, 2)));
            Assert.That(plan.All("aws:autoscaling/policy:Policy"), Is.Empty, "the workflow decides, nothing else");
        }
    }

    [Test]
    public async Task A_new_template_version_waits_for_workers_that_are_busy()
    {
        var plan = await PlanOf();

        var group = plan.Find(Group);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                group[$"{Mix}.launchTemplate.launchTemplateSpecification.version"],
                Is.EqualTo("7"),
                "the number, so that the refresh starts");
            Assert.That(group["instanceRefresh.preferences.scaleInProtectedInstances"], Is.EqualTo("Wait"));
        }
    }

    [TestCase(false, 0, 100)]
    [TestCase(true, 1, 0)]
    public async Task Spot_instances_come_after_a_base_on_demand(bool spot, int onDemand, int percentAbove)
    {
        var plan = await PlanOf(spot, onDemand);

        var group = plan.Find(Group);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(group[$"{Mix}.instancesDistribution.onDemandBaseCapacity"], Is.EqualTo(onDemand));
            Assert.That(
                group[$"{Mix}.instancesDistribution.onDemandPercentageAboveBaseCapacity"], Is.EqualTo(percentAbove));
            Assert.That(
                group.List($"{Mix}.launchTemplate.overrides").Cast<ImmutableDictionary<string, object>>()
                    .Select(type => type["instanceType"]),
                Is.EqualTo(["t4g.small", "t4g.medium"]));
        }
    }

    [Test]
    public async Task Commands_find_workers_by_their_role()
    {
        var plan = await PlanOf();

        Assert.That(
            plan.Find("aws:ec2/launchTemplate:LaunchTemplate")["tagSpecifications.0.tags.Role"], Is.EqualTo("worker"));
    }

    [Test]
    public async Task A_worker_has_a_scratch_disk_and_no_data_disk()
    {
        var plan = await PlanOf();

        var template = plan.Find("aws:ec2/launchTemplate:LaunchTemplate");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                template.List("blockDeviceMappings").Cast<ImmutableDictionary<string, object>>()
                    .Select(disk => disk["deviceName"]),
                Is.EqualTo(["/dev/xvda", "/dev/sdg"]));
            Assert.That(template["tagSpecifications.2.tags.Backup"], Is.EqualTo("none"), "nothing on it lasts");
        }
    }

    [Test]
    public async Task A_worker_may_protect_itself_and_nobody_else()
    {
        var plan = await PlanOf();

        var statement = plan.Find("aws:iam/rolePolicy:RolePolicy", "worker-protection")
            .Statements("policy")["ProtectWhileAtWork"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)statement["Action"], Is.EqualTo("autoscaling:SetInstanceProtection"));
            Assert.That((string?)statement["Resource"], Is.EqualTo(plan.Find(Group).Name is "worker" ? GroupArn : ""));
        }
    }

    [Test]
    public async Task The_role_of_the_workers_may_what_processing_needs_and_nothing_else()
    {
        var plan = await Plan.OfStackAsync("prod");

        var statements = plan.Find("aws:iam/rolePolicy:RolePolicy", "worker-instance-own").Statements("policy");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                statements.Values.SelectMany(Actions),
                Is.EquivalentTo((string[])
                [
                    "s3:GetObject", "s3:GetObjectVersion", "s3:PutObject", "s3:GetObject", "states:SendTaskFailure",
                    "states:SendTaskHeartbeat", "states:SendTaskSuccess", "rds-db:connect", "kms:Decrypt",
                    "kms:GenerateDataKey", "logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogGroups",
                    "logs:DescribeLogStreams", "cloudwatch:PutMetricData",
                ]));
            Assert.That(
                (string?)statements["AnswerWorkflow"]["Resource"],
                Is.EqualTo("arn:aws:states:us-east-1:123456789012:stateMachine:alicerce-prod-process"));
            Assert.That((string?)statements["ConnectToDatabase"]["Resource"], Does.EndWith(":dbuser:prx-ABC/worker"));
            Assert.That((string?)statements["ReadUploads"]["Resource"], Does.EndWith(":storage-incoming/incoming/*"));
        }
    }

    [Test]
    public async Task The_command_takes_parameters_through_the_environment_only()
    {
        var command = CommandOf(await PlanOf());

        var parameters = command["parameters"]!.AsObject();
        var script = ScriptOf(command);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)command["schemaVersion"], Is.EqualTo("2.2"));
            Assert.That(
                parameters.Select(parameter => parameter.Key),
                Is.EqualTo(["TaskToken", "Bucket", "Key", "VersionId", "JobId"]));
            Assert.That(
                parameters.Select(parameter => (string?)parameter.Value!["interpolationType"]),
                Has.All.EqualTo("ENV_VAR"));
            Assert.That(parameters.Select(parameter => (string?)parameter.Value!["type"]), Has.All.EqualTo("String"));
            Assert.That(script, Does.Not.Contain("{{"), "what stands between braces is pasted into the script");
            Assert.That(script, Does.StartWith("#!/bin/bash\n"));
        }
    }

    [TestCase("TaskToken", "AQCEAAAAKgAAAAMAAAAA+/x=", true)]
    [TestCase("TaskToken", "token; rm -rf /", false)]
    [TestCase("Bucket", "alicerce-prod-incoming-1a2b", true)]
    [TestCase("Bucket", "Bucket", false)]
    [TestCase("Key", "incoming/2026/11/21/user/0f/relatório $(id) \"a\".pdf", true)]
    [TestCase("Key", "incoming/{{ssm:secret}}", false)]
    [TestCase("Key", "incoming/two\nlines", false)]
    [TestCase("VersionId", "", true)]
    [TestCase("VersionId", "3sL4kqtJlcpXroDTDmJ+rmSpXd3dIbrHY", false)]
    [TestCase("JobId", "0123456789abcdef0123456789abcdef01234567", true)]
    [TestCase("JobId", "../../etc", false)]
    public async Task A_parameter_is_held_to_its_alphabet(string name, string value, bool accepted)
    {
        var command = CommandOf(await PlanOf());

        var pattern = (string)command["parameters"]![name]!["allowedPattern"]!;
        Assert.That(Regex.IsMatch(value, pattern), Is.EqualTo(accepted));
    }

    [Test]
    public async Task Systems_manager_gives_the_worker_time_to_answer_before_it_kills()
    {
        var command = CommandOf(await PlanOf());

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)command["mainSteps"]![0]!["inputs"]!["timeoutSeconds"], Is.EqualTo("7320"));
            Assert.That(ScriptOf(command), Does.Contain("\nWORKER_SECONDS=7200\n"));
        }
    }

    private static string GroupArn => $"arn:aws:mock:us-east-1:{AwsMocks.AccountId}:worker";

    private static IEnumerable<string> Actions(JsonNode statement) => statement["Action"] is JsonArray several
        ? several.Select(action => (string)action!)
        : [(string)statement["Action"]!];

    private static JsonNode CommandOf(Plan plan) => JsonNode.Parse((string)plan.Find(Document)["content"]!)!;

    private static string ScriptOf(JsonNode command) => string.Join(
        '\n', command["mainSteps"]![0]!["inputs"]!["runCommand"]!.AsArray().Select(line => (string)line!));

    private static Task<Plan> PlanOf(bool spot = false, int onDemand = 0) => Plan.OfAsync(() => _ = new WorkerTier(
        "worker",
        new WorkerTierArgs
        {
            Account = Given.Account(),
            Tags = Given.Tags(),
            SubnetIds = "subnet-1",
            SecurityGroupId = "sg-worker",
            AlternativeTypes = ["t4g.medium"],
            Spot = spot,
            OnDemandBase = onDemand,
            Package = new ApplicationPackage("folder", "0123456789abcdef"),
            ArtifactsBucketName = "artifacts",
            LogGroupName = "/alicerce/test/worker",
            Permissions = [],
            Environment = new InputMap<string> { { "ALICERCE_STAGE", "test" } },
        }));
}
