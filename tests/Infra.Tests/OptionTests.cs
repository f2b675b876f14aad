using System.Text.RegularExpressions;
using Alicerce.Golden;
using Alicerce.Infra.Learning;

namespace Alicerce.Infra.Tests;

/// <summary>What a stack can have besides, and what it then is.</summary>
public sealed partial class OptionTests
{
    [Test]
    public async Task Nothing_of_it_exists_unless_asked_for([Values("dev", "staging", "prod")] string stack)
    {
        var plan = await Plan.OfStackAsync(stack);

        Assert.That(
            plan.Registrations.Select(registration => registration.Type.Split(':')[1].Split('/')[0]),
            Has.None.AnyOf("glue", "athena", "redshiftserverless", "sagemaker"));
    }

    [Test]
    public async Task A_lake_calculates_its_partitions_and_limits_its_queries()
    {
        var plan = await Plan.OfStackAsync(StackFile.Read("prod").With("alicerce:lake.enabled", true));

        var table = plan.Find("aws:glue/catalogTable:CatalogTable");
        var workgroup = plan.Find("aws:athena/workgroup:Workgroup");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find("aws:glue/catalogDatabase:CatalogDatabase")["name"], Is.EqualTo("alicerce_prod"));
            Assert.That(Parameter(table, "projection.enabled"), Is.EqualTo("true"));
            Assert.That(Parameter(table, "projection.dt.range"), Is.EqualTo("2026-01-01,NOW"));
            Assert.That(
                Parameter(table, "storage.location.template"), Is.EqualTo("s3://storage-results-id/lake/dt=${dt}"));
            Assert.That(table["partitionKeys.0.name"], Is.EqualTo("dt"));
            Assert.That(table["storageDescriptor.location"], Is.EqualTo("s3://storage-results-id/lake/"));
            Assert.That(workgroup["configuration.enforceWorkgroupConfiguration"], Is.True);
            Assert.That(workgroup["configuration.bytesScannedCutoffPerQuery"], Is.EqualTo(int.MaxValue));
            Assert.That(
                workgroup["configuration.resultConfiguration.encryptionConfiguration.encryptionOption"],
                Is.EqualTo("SSE_KMS"));
            Assert.That(plan.All("aws:glue/crawler:Crawler"), Is.Empty);
        }
    }

    [Test]
    public async Task The_columns_of_the_lake_are_what_the_worker_writes()
    {
        var plan = await Plan.OfStackAsync(StackFile.Read("prod").With("alicerce:lake.enabled", true));
        var record = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "app/worker/Results/LakeRecord.cs"));

        var table = plan.Find("aws:glue/catalogTable:CatalogTable");
        Assert.That(
            table.List("storageDescriptor.columns").Select((_, index) => table[$"storageDescriptor.columns.{index}.name"]),
            Is.EqualTo(WrittenName().Matches(record).Select(match => match.Groups[1].Value)));
    }

    [Test]
    public async Task A_crawler_reads_the_lake_and_writes_one_database()
    {
        var plan = await Plan.OfStackAsync(StackFile.Read("prod")
            .With("alicerce:lake.enabled", true)
            .With("alicerce:lake.crawler", true));

        var crawler = plan.Find("aws:glue/crawler:Crawler");
        var statements = plan.Find("aws:iam/rolePolicy:RolePolicy", "lake-crawler-own").Statements("policy");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(crawler["recrawlPolicy.recrawlBehavior"], Is.EqualTo("CRAWL_NEW_FOLDERS_ONLY"));
            Assert.That(crawler["schemaChangePolicy.updateBehavior"], Is.EqualTo("LOG"));
            Assert.That(crawler["schemaChangePolicy.deleteBehavior"], Is.EqualTo("LOG"));
            Assert.That(crawler["securityConfiguration"], Is.Not.Null);
            Assert.That((string?)statements["ReadLake"]["Resource"], Does.EndWith("/lake/*"));
            Assert.That(
                statements["WriteCatalogue"]["Resource"]!.AsArray().Select(resource => (string?)resource),
                Has.Member("arn:aws:glue:us-east-1:123456789012:table/alicerce_prod/*").And.No.Member("*"));
        }
    }

    [Test]
    public async Task A_warehouse_is_private_and_stops_at_its_limit()
    {
        var plan = await Plan.OfStackAsync(StackFile.Read("prod")
            .With("alicerce:lake.enabled", true)
            .With("alicerce:lake.redshift", true));

        var @namespace = plan.Find("aws:redshiftserverless/namespace:Namespace");
        var workgroup = plan.Find("aws:redshiftserverless/workgroup:Workgroup");
        var limit = plan.Find("aws:redshiftserverless/usageLimit:UsageLimit");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(@namespace["manageAdminPassword"], Is.True);
            Assert.That(@namespace.Inputs, Does.Not.ContainKey("adminUserPassword"));
            Assert.That(workgroup["publiclyAccessible"], Is.False);
            Assert.That(workgroup.List("subnetIds"), Has.Count.EqualTo(3));
            Assert.That(
                (workgroup["configParameters.0.parameterKey"], workgroup["configParameters.0.parameterValue"]),
                Is.EqualTo(("require_ssl", "true")));
            Assert.That((limit["amount"], limit["breachAction"]), Is.EqualTo((60, "deactivate")));
            Assert.That(
                plan.All("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
                    .Select(rule => rule["securityGroupId"]),
                Has.No.Member("warehouse-id"));
        }
    }

    [TestCase("staging", "is `true`, and `alicerce:network.zones` is 2: a warehouse needs three.")]
    public void A_warehouse_needs_three_zones(string stack, string message) =>
        Assert.That(
            () => Plan.OfStackAsync(StackFile.Read(stack)
                .With("alicerce:lake.enabled", true)
                .With("alicerce:lake.redshift", true)),
            Throws.TypeOf<RunException>().With.Message.Contains(message));

    [TestCase("serverless", false, 0)]
    [TestCase("serverless", true, 1)]
    [TestCase("asynchronous", true, 1)]
    public async Task A_model_is_isolated_and_has_an_endpoint_only_when_asked(string mode, bool endpoint, int endpoints)
    {
        var plan = await Plan.OfStackAsync(WithModel("prod")
            .With("alicerce:ml.mode", mode)
            .With("alicerce:ml.endpoint", endpoint));

        var variant = plan.Find("aws:sagemaker/endpointConfiguration:EndpointConfiguration");
        var statements = plan.Find("aws:iam/rolePolicy:RolePolicy", "ml-own").Statements("policy");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find("aws:sagemaker/model:Model")["enableNetworkIsolation"], Is.True);
            Assert.That(plan.All("aws:sagemaker/endpoint:Endpoint"), Has.Count.EqualTo(endpoints));
            Assert.That(
                variant["productionVariants.0.serverlessConfig.memorySizeInMb"],
                mode == "serverless" ? Is.EqualTo(2048) : Is.Null);
            Assert.That(
                variant["asyncInferenceConfig.outputConfig.s3OutputPath"],
                mode == "serverless" ? Is.Null : Is.EqualTo("s3://storage-results-id/ml/answers/"));
            Assert.That(
                (string?)statements["PullImage"]["Resource"],
                Is.EqualTo("arn:aws:ecr:us-east-1:123456789012:repository/models"));
            Assert.That((string?)statements["ReadModel"]["Resource"], Does.EndWith("/models/*"));
        }
    }

    [TestCase("123456789012.dkr.ecr.us-east-1.amazonaws.com/team/models:1.2", "team/models")]
    [TestCase("docker.io/library/python:3", null)]
    [TestCase("123456789012.dkr.ecr.us-east-1.amazonaws.com/models", null)]
    public void An_image_has_a_registry_of_amazon_and_a_tag(string uri, string? repository) =>
        Assert.That(ContainerImage.Parse(uri)?.Repository, Is.EqualTo(repository));

    [Test]
    public void A_model_without_an_image_is_a_mistake() =>
        Assert.That(
            () => Plan.OfStackAsync(StackFile.Read("prod").With("alicerce:ml.enabled", true)),
            Throws.TypeOf<RunException>().With.Message.Contains("without `image` and `modelKey`"));

    private static StackFile WithModel(string stack) => StackFile.Read(stack)
        .With("alicerce:ml.enabled", true)
        .With("alicerce:ml.image", "123456789012.dkr.ecr.us-east-1.amazonaws.com/models:1")
        .With("alicerce:ml.modelKey", "classifier/model.tar.gz");

    // The names of these parameters have dots, which are steps of a path elsewhere.
    private static object? Parameter(Registration table, string name) =>
        ((ImmutableDictionary<string, object>)table["parameters"]!).GetValueOrDefault(name);

    [GeneratedRegex("JsonPropertyName\\(\"([a-z0-9_]+)\"\\)")]
    private static partial Regex WrittenName();
}
