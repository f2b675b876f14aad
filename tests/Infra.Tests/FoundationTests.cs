using System.Text.Json.Nodes;
using Alicerce.Golden;

namespace Alicerce.Infra.Tests;

/// <summary>The whole program, for each stack as its file is.</summary>
public sealed class FoundationTests
{
    [Test]
    public async Task A_stack_consists_of([Values("dev", "staging", "prod")] string stack)
    {
        var plan = await Plan.OfStackAsync(stack);

        // Registrations run in parallel, so only their set is the same every time.
        var lines = plan.Registrations.Select(registration => $"{registration}\n").Order(StringComparer.Ordinal);
        GoldenFile.AssertMatches($"tests/Infra.Tests/Golden/{stack}.txt", string.Concat(lines));
    }

    [Test]
    public async Task A_preview_in_which_nothing_is_known_yet_has_the_same_resources(
        [Values("dev", "staging", "prod")] string stack)
    {
        var deployed = await Plan.OfStackAsync(stack);
        var previewed = await Plan.OfStackAsync(StackFile.Read(stack), isPreview: true);

        Assert.That(
            previewed.Registrations.Select(registration => registration.ToString()),
            Is.EquivalentTo(deployed.Registrations.Select(registration => registration.ToString())));
    }

    [Test]
    public async Task Every_resource_uses_the_provider_with_the_standard_tags(
        [Values("dev", "staging", "prod")] string stack)
    {
        var plan = await Plan.OfStackAsync(stack);

        var provider = plan.Find("pulumi:providers:aws");
        // Providers take everything that is no text as JSON.
        var tags = JsonNode.Parse((string)provider["defaultTags"]!)!["tags"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                plan.Registrations.Where(registration => registration.Type.StartsWith("aws:", StringComparison.Ordinal))
                    .Select(registration => registration.Provider),
                Has.All.Contains("pulumi:providers:aws::aws"));
            Assert.That((string?)tags["Stage"], Is.EqualTo(stack));
            Assert.That((string?)tags["ManagedBy"], Is.EqualTo("pulumi"));
            Assert.That(provider["region"], Is.EqualTo("us-east-1"));
        }
    }

    [Test]
    public async Task Prod_protects_backs_up_and_encrypts_with_keys_of_its_own()
    {
        var plan = await Plan.OfStackAsync("prod");

        var database = plan.Find("aws:rds/instance:Instance");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(database["multiAz"], Is.True);
            Assert.That(database["backupRetentionPeriod"], Is.EqualTo(14));
            Assert.That(database["deletionProtection"], Is.True);
            Assert.That(database["kmsKeyId"]?.ToString(), Does.EndWith(":keys-data"));
            Assert.That(
                plan.All("aws:dynamodb/table:Table").Select(table => table["pointInTimeRecovery.recoveryPeriodInDays"]),
                Has.All.EqualTo(35).And.Exactly(2).Items);
            Assert.That(plan.Find("aws:lb/loadBalancer:LoadBalancer")["enableDeletionProtection"], Is.True);
            Assert.That(plan.Find("aws:backup/plan:Plan")["rules.0.lifecycle.deleteAfter"], Is.EqualTo(35));
            Assert.That(plan.Find("awsx:ec2:Vpc")["natGateways.strategy"], Is.EqualTo("OnePerAz"));
            Assert.That(plan.All("aws:ec2/vpcEndpoint:VpcEndpoint"), Has.Count.EqualTo(6));
            Assert.That(plan.Outputs.Keys, Has.Member("url"));
        }
    }

    [Test]
    public async Task Dev_is_cheap_and_leaves_nothing_behind()
    {
        var plan = await Plan.OfStackAsync("dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find("awsx:ec2:Vpc")["natGateways.strategy"], Is.EqualTo("None"));
            Assert.That(plan.All("aws:kms/key:Key"), Is.Empty);
            Assert.That(plan.All("aws:lb/loadBalancer:LoadBalancer"), Is.Empty);
            Assert.That(plan.All("aws:ec2/flowLog:FlowLog"), Is.Empty);
            Assert.That(plan.Find("aws:rds/instance:Instance")["skipFinalSnapshot"], Is.True);
            Assert.That(
                plan.All("aws:s3/bucket:Bucket").Select(bucket => bucket["forceDestroy"]),
                Has.All.EqualTo(true));
            Assert.That(
                plan.Find("aws:autoscaling/group:Group", "web").List("vpcZoneIdentifiers"),
                Is.EqualTo(["subnet-public-1"]));
        }
    }

    [Test]
    public async Task Staging_shares_one_key_and_one_nat_gateway()
    {
        var plan = await Plan.OfStackAsync("staging");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find("aws:kms/key:Key").Name, Is.EqualTo("keys-main"));
            Assert.That(plan.Find("awsx:ec2:Vpc")["natGateways.strategy"], Is.EqualTo("Single"));
            Assert.That(plan.Find("aws:ec2/flowLog:FlowLog")["trafficType"], Is.EqualTo("REJECT"));
            Assert.That(plan.Find("aws:rds/instance:Instance")["backupRetentionPeriod"], Is.EqualTo(7));
        }
    }

    [Test]
    public async Task Every_store_of_data_is_tagged_for_a_backup([Values("dev", "staging", "prod")] string stack)
    {
        var plan = await Plan.OfStackAsync(stack);

        var stores = new[]
        {
            plan.Find("aws:rds/instance:Instance"),
            plan.Find("aws:dynamodb/table:Table", "catalog-files"),
            plan.Find("aws:dynamodb/table:Table", "catalog-idempotency"),
            plan.Find("aws:s3/bucket:Bucket", "storage-incoming"),
        };
        Assert.That(
            stores.Select(store => store["tags.Backup"]),
            Has.All.EqualTo(plan.Find("aws:backup/selection:Selection")["selectionTags.0.value"]));
    }

    [Test]
    public async Task Every_log_group_has_an_end([Values("dev", "staging", "prod")] string stack)
    {
        var plan = await Plan.OfStackAsync(stack);

        Assert.That(
            plan.All("aws:cloudwatch/logGroup:LogGroup").Select(group => group["retentionInDays"]),
            Is.Not.Empty.And.All.GreaterThan(0));
    }

    [Test]
    public async Task No_role_has_a_wildcard_action([Values("dev", "staging", "prod")] string stack)
    {
        var plan = await Plan.OfStackAsync(stack);

        Assert.That(
            plan.All("aws:iam/rolePolicy:RolePolicy")
                .SelectMany(policy => policy.Statements("policy").Values)
                .Select(statement => statement["Action"]!.ToJsonString()),
            Has.All.Not.Contains("*"));
    }

    [Test]
    public async Task Every_role_has_the_boundary_that_the_stack_file_names()
    {
        const string Boundary = "arn:aws:iam::123456789012:policy/bounds";
        var bounded = await Plan.OfStackAsync(StackFile.Read("prod").With("alicerce:permissions.boundaryArn", Boundary));
        var free = await Plan.OfStackAsync("prod");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                bounded.All("aws:iam/role:Role").Select(role => role["permissionsBoundary"]),
                Is.Not.Empty.And.All.EqualTo(Boundary));
            Assert.That(
                free.All("aws:iam/role:Role").Select(role => role["permissionsBoundary"]), Has.All.Null);
        }
    }
}
