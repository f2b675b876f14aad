using Alicerce.Infra.Data;

namespace Alicerce.Infra.Tests;

public sealed class CatalogTests
{
    [Test]
    public async Task The_table_can_be_restored_and_is_encrypted_by_default()
    {
        var plan = await Plan.OfAsync(
            () => _ = new Catalog("catalog", new CatalogArgs { Tags = Given.Tags(), KeyArn = "key-arn" }));

        var table = plan.Find("aws:dynamodb/table:Table", "catalog-files");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table["pointInTimeRecovery.enabled"], Is.True);
            Assert.That(table["pointInTimeRecovery.recoveryPeriodInDays"], Is.EqualTo(35));
            Assert.That(table["serverSideEncryption.enabled"], Is.True);
            Assert.That(table["serverSideEncryption.kmsKeyArn"], Is.EqualTo("key-arn"));
            Assert.That(table["deletionProtectionEnabled"], Is.True);
            Assert.That(table["billingMode"], Is.EqualTo("PAY_PER_REQUEST"));
            Assert.That(table["ttl.attributeName"], Is.EqualTo("expiresAt"));
            Assert.That(table["tags.Backup"], Is.EqualTo("alicerce-test-vault"));
        }
    }

    [Test]
    public async Task Every_key_of_the_table_and_its_index_is_a_declared_attribute()
    {
        var plan = await Plan.OfAsync(() => _ = new Catalog("catalog", new CatalogArgs { Tags = Given.Tags() }));

        var table = plan.Find("aws:dynamodb/table:Table", "catalog-files");
        var attributes = Enumerable.Range(0, 4).Select(index => table[$"attributes.{index}.name"]);
        Assert.That(attributes, Is.EquivalentTo(new[]
        {
            table["hashKey"],
            table["rangeKey"],
            table["globalSecondaryIndexes.0.hashKey"],
            table["globalSecondaryIndexes.0.rangeKey"],
        }));
    }

    [Test]
    public async Task Zero_days_switch_point_in_time_recovery_off()
    {
        var plan = await Plan.OfAsync(
            () => _ = new Catalog("catalog", new CatalogArgs { Tags = Given.Tags(), PointInTimeRecoveryDays = 0 }));

        var table = plan.Find("aws:dynamodb/table:Table", "catalog-files");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table["pointInTimeRecovery.enabled"], Is.False);
            Assert.That(table["pointInTimeRecovery.recoveryPeriodInDays"], Is.Null);
        }
    }

    [Test]
    public async Task The_idempotency_table_forgets_by_itself_and_is_as_safe_as_the_files()
    {
        var plan = await Plan.OfAsync(
            () => _ = new Catalog("catalog", new CatalogArgs { Tags = Given.Tags(), KeyArn = "key-arn" }));

        var table = plan.Find("aws:dynamodb/table:Table", "catalog-idempotency");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table["hashKey"], Is.EqualTo("id"));
            Assert.That(table["rangeKey"], Is.Null);
            Assert.That(table["attributes.0.name"], Is.EqualTo("id"));
            Assert.That(table["ttl.attributeName"], Is.EqualTo("expiration"));
            Assert.That(table["ttl.enabled"], Is.True);
            Assert.That(table["serverSideEncryption.kmsKeyArn"], Is.EqualTo("key-arn"));
            Assert.That(table["pointInTimeRecovery.enabled"], Is.True);
            Assert.That(table["deletionProtectionEnabled"], Is.True);
        }
    }

    [TestCase(0, null)]
    [TestCase(100, 100)]
    public async Task A_limit_of_requests_brakes_the_cost(int limit, int? expected)
    {
        var plan = await Plan.OfAsync(
            () => _ = new Catalog("catalog", new CatalogArgs { Tags = Given.Tags(), MaxRequestUnits = limit }));

        var tables = plan.All("aws:dynamodb/table:Table");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                tables.Select(table => table["onDemandThroughput.maxReadRequestUnits"]), Has.All.EqualTo(expected));
            Assert.That(
                tables.Select(table => table["onDemandThroughput.maxWriteRequestUnits"]), Has.All.EqualTo(expected));
        }
    }
}
