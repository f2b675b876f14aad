using static Alicerce.Policies.Tests.Buckets.TestBuckets;
using static Alicerce.Policies.Tests.Programs.Production;

namespace Alicerce.Policies.Tests.Programs;

/// <summary>
/// What the whole pack says, in production, about programs as people write them: nothing that stops a sound one, and
/// everything that is wrong with an unsound one.
/// </summary>
public sealed class DataProgramTests
{
    [Test]
    public async Task A_site_behind_CloudFront_is_let_through()
    {
        var allowed = Document(
            """{"Effect":"Allow","Principal":{"Service":"cloudfront.amazonaws.com"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::uploads/*","Condition":{"StringEquals":{"AWS:SourceArn":"arn:aws:cloudfront::111122223333:distribution/E1"}}}""");

        Assert.That(
            await MandatoryAsync(
                Uploads with { Options = new() { Protect = true } },
                Block(true),
                Companion<S3.BucketPolicy>(new() { ["policy"] = allowed }),
                TestResource.Of<S3.BucketObjectv2>("index", new() { ["key"] = "index.html" }).Naming("bucket", Uploads)),
            Is.Empty);
    }

    [Test]
    public async Task A_public_web_site_in_a_bucket_is_stopped()
    {
        var site = Policy(
            """{"Effect":"Allow","Principal":"*","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::uploads/*"}""");

        Assert.That(
            await MandatoryAsync(Uploads, Block(false), site),
            Is.EquivalentTo(new[]
            {
                "s3-bucket-blocks-public-access",
                "s3-bucket-blocks-public-access",
                "s3-bucket-blocks-public-access",
                "s3-bucket-blocks-public-access",
                "s3-bucket-grants-nothing-to-everyone",
                "data-stores-are-protected",
            }));
    }

    [Test]
    public async Task A_sound_database_with_its_backup_is_let_through()
    {
        var plan = TestResource.Of<Backup.Plan>("daily");
        var selection = TestResource.Of<Backup.Selection>("all", new()
        {
            ["resources"] = PolicyValue.List("arn:aws:rds:*:*:db:*"),
        }).Naming("planId", plan);
        var database = TestResource.Of<Rds.Instance>("db", new()
        {
            ["engine"] = "postgres",
            ["engineVersion"] = "17",
            ["instanceClass"] = "db.t4g.small",
            ["allocatedStorage"] = 20,
            ["storageEncrypted"] = true,
            ["backupRetentionPeriod"] = 14,
            ["manageMasterUserPassword"] = true,
            ["username"] = "keeper",
            ["deletionProtection"] = true,
            ["vpcSecurityGroupIds"] = PolicyValue.Unknown(),
        }).Naming("dbSubnetGroupName", TestResource.Of<Rds.SubnetGroup>("private")) with
        {
            Options = new() { Protect = true },
        };

        Assert.That(await MandatoryAsync(plan, selection, database), Is.Empty);
    }

    [Test]
    public async Task A_table_of_a_few_lines_lacks_only_what_saves_its_data()
    {
        var table = TestResource.Of<DynamoDB.Table>("orders", new()
        {
            ["billingMode"] = "PAY_PER_REQUEST",
            ["hashKey"] = "id",
            ["attributes"] = PolicyValue.List(new PropertyBag { ["name"] = "id", ["type"] = "S" }),
        });

        Assert.That(
            await MandatoryAsync(table),
            Is.EquivalentTo(new[]
            {
                "data-stores-are-backed-up",
                "data-stores-are-protected",
                "dynamodb-table-has-deletion-protection",
                "dynamodb-table-has-point-in-time-recovery",
            }));
    }

    [Test]
    public async Task What_the_provider_fills_in_decides_nothing()
    {
        // In a preview the outputs of a new bucket and of a new database hold these as unknown values.
        string[] filled = ["acl", "arn", "bucket", "grants", "id", "lifecycleRules", "logging", "policy", "versioning"];
        var bucket = Uploads with { Outputs = Unknown(filled) };
        var database = TestResource.Of<Rds.Instance>("db", new() { ["engine"] = "postgres" }) with
        {
            Outputs = new(Unknown("arn", "engineVersion", "identifier", "parameterGroupName")) { ["engine"] = "postgres" },
        };

        var report = await new PolicyTester(Production.Pack).RunAsync([bucket, Block(true), database]);

        Assert.That(report.Undecided.Where(result => result.Policy.Contains("s3") || result.Policy.Contains("rds")), Is.Empty);
    }

    private static PropertyBag Unknown(params string[] names) =>
        new(names.Select(name => KeyValuePair.Create(name, PolicyValue.Unknown())));
}
