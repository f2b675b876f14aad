using System.Text.Json.Nodes;

namespace Alicerce.Infra.Tests;

/// <summary>What must hold in every stack, whatever its file says about sizes and switches.</summary>
public sealed class ProfileTests
{
    private const string Stacks = "dev,staging,prod";

    // Names that something outside of the resource relies on, so that they cannot be left to chance.
    private static readonly Dictionary<string, string> FixedNames = new()
    {
        ["aws:apigatewayv2/stage:Stage"] = "the stage that is not in the address has one name",
        ["aws:backup/restoreTestingPlan:RestoreTestingPlan"] = "a selection names its plan",
        ["aws:backup/restoreTestingSelection:RestoreTestingSelection"] = "one of its plan",
        ["aws:cloudtrail/trail:Trail"] = "the policy of its bucket names it",
        ["aws:cloudwatch/eventBus:EventBus"] = "rules of other stacks name it; it is deleted before it is replaced",
        ["aws:cloudwatch/logGroup:LogGroup"] = "AWS services and instances write to a group by its name",
        ["aws:cognito/userGroup:UserGroup"] = "tokens carry the name",
        ["aws:kms/alias:Alias"] = "an alias is its name",
        ["aws:sfn/stateMachine:StateMachine"] = "roles that are made before it name it; it is deleted before it is replaced",
        ["aws:ssm/association:Association"] = "the name is that of the document",
        ["aws:ssm/parameter:Parameter"] = "a parameter is found by its name",
    };

    public static IEnumerable<string> AllStacks => Stacks.Split(',');

    [TestCaseSource(nameof(AllStacks))]
    public async Task Only_visitors_come_in_from_everywhere(string stack)
    {
        var plan = await Plan.OfStackAsync(stack);

        var open = plan.All("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
            .Where(rule => rule["cidrIpv4"] is "0.0.0.0/0").ToList();
        Assert.That(open.Select(rule => rule["fromPort"]), Is.SubsetOf(new object[] { 80, 443, 8080 }));
    }

    [TestCaseSource(nameof(AllStacks))]
    public async Task No_database_and_no_bucket_is_public(string stack)
    {
        var plan = await Plan.OfStackAsync(stack);

        var blocks = plan.All("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                plan.All("aws:rds/instance:Instance").Select(database => database["publiclyAccessible"]),
                Is.Not.Empty.And.All.EqualTo(false));
            Assert.That(
                blocks.Select(block => block["bucket"]),
                Is.EquivalentTo(plan.All("aws:s3/bucket:Bucket").Select(bucket => $"{bucket.Name}-id")));
            foreach (var block in blocks)
            {
                Assert.That(
                    new[]
                    {
                        block["blockPublicAcls"], block["blockPublicPolicy"], block["ignorePublicAcls"],
                        block["restrictPublicBuckets"],
                    },
                    Has.All.EqualTo(true),
                    block.Name);
            }
        }
    }

    [TestCaseSource(nameof(AllStacks))]
    public async Task Everything_at_rest_is_encrypted(string stack)
    {
        var plan = await Plan.OfStackAsync(stack);

        var disks = plan.All("aws:ec2/launchTemplate:LaunchTemplate")
            .SelectMany(template => template.List("blockDeviceMappings"))
            .Cast<ImmutableDictionary<string, object>>()
            .Select(disk => ((ImmutableDictionary<string, object>)disk["ebs"])["encrypted"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(disks, Is.Not.Empty.And.All.EqualTo("true"));
            Assert.That(
                plan.All("aws:rds/instance:Instance").Select(database => database["storageEncrypted"]),
                Has.All.EqualTo(true));
            Assert.That(
                plan.All("aws:ec2/instance:Instance").Select(machine => machine["rootBlockDevice.encrypted"]),
                Has.All.EqualTo(true));
            Assert.That(
                plan.All("aws:ec2/amiCopy:AmiCopy").Select(copy => copy["encrypted"]), Has.All.EqualTo(true));
            Assert.That(
                plan.All("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration")
                    .Select(encryption => encryption["bucket"]),
                Is.EquivalentTo(plan.All("aws:s3/bucket:Bucket").Select(bucket => $"{bucket.Name}-id")));
        }
    }

    [TestCase("staging")]
    [TestCase("prod")]
    public async Task With_keys_of_its_own_a_stack_encrypts_logs_and_tables_with_them(string stack)
    {
        var plan = await Plan.OfStackAsync(stack);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.All("aws:kms/key:Key"), Is.Not.Empty);
            Assert.That(
                plan.All("aws:cloudwatch/logGroup:LogGroup").Select(group => group["kmsKeyId"]), Has.All.Not.Null);
            Assert.That(
                plan.All("aws:dynamodb/table:Table").Select(table => table["serverSideEncryption.kmsKeyArn"]),
                Has.All.Not.Null);
        }
    }

    [TestCaseSource(nameof(AllStacks))]
    public async Task Only_what_is_found_by_its_name_has_a_fixed_one(string stack)
    {
        var plan = await Plan.OfStackAsync(stack);

        // A name that the program chooses is taken while a replacement is made beside what it replaces.
        var named = plan.Registrations
            .Where(registration => registration.Type.StartsWith("aws:", StringComparison.Ordinal))
            .Where(registration => registration.Inputs.ContainsKey("name"))
            .Select(registration => registration.Type)
            .Distinct();
        Assert.That(named, Is.SubsetOf(FixedNames.Keys));
    }

    [TestCaseSource(nameof(AllStacks))]
    public async Task Another_zone_moves_no_subnet(string stack)
    {
        var two = (await Plan.OfStackAsync(StackFile.Read(stack)
            .With("alicerce:network.zones", 2).With("alicerce:network.workloadZones", 1))).Find("awsx:ec2:Vpc");
        var four = (await Plan.OfStackAsync(StackFile.Read(stack)
            .With("alicerce:network.zones", 4).With("alicerce:network.workloadZones", 1))).Find("awsx:ec2:Vpc");

        for (var tier = 0; tier < 3; tier++)
        {
            Assert.That(
                four.List($"subnetSpecs.{tier}.cidrBlocks").Take(2),
                Is.EqualTo(two.List($"subnetSpecs.{tier}.cidrBlocks")));
        }
    }

    [TestCaseSource(nameof(AllStacks))]
    public async Task Every_machine_asks_for_a_token_and_stays_on_its_own(string stack)
    {
        var plan = await Plan.OfStackAsync(stack);

        var machines = plan.All("aws:ec2/launchTemplate:LaunchTemplate").Concat(plan.All("aws:ec2/instance:Instance"));
        using (Assert.EnterMultipleScope())
        {
            foreach (var machine in machines)
            {
                Assert.That(machine["metadataOptions.httpTokens"], Is.EqualTo("required"), machine.Name);
                Assert.That(machine["metadataOptions.httpPutResponseHopLimit"], Is.EqualTo(1), machine.Name);
                Assert.That(machine["keyName"], Is.Null, machine.Name);
            }
        }
    }

    [TestCaseSource(nameof(AllStacks))]
    public async Task A_role_names_what_it_works_with(string stack)
    {
        var plan = await Plan.OfStackAsync(stack);

        // Actions for which AWS knows no narrower resource.
        string[] whole =
        [
            "cloudwatch:PutMetricData",
        ];
        var wide = plan.All("aws:iam/rolePolicy:RolePolicy")
            .Where(policy => policy.Name.StartsWith("web-", StringComparison.Ordinal)
                || policy.Name.StartsWith("worker-", StringComparison.Ordinal)
                || policy.Name.StartsWith("image-", StringComparison.Ordinal))
            .SelectMany(policy => policy.Statements("policy").Values)
            .Where(statement => statement["Resource"]!.ToJsonString() == "\"*\"")
            .SelectMany(statement => statement["Action"] is JsonArray several
                ? several.Select(action => (string)action!)
                : [(string)statement["Action"]!]);
        Assert.That(wide.Distinct(), Is.SubsetOf(whole));
    }
}
