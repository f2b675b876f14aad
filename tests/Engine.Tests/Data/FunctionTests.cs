using Alicerce.Engine.Data;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Alicerce.Schema;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Engine.Tests.Data;

public sealed class FunctionTests
{
    private const string Zones = "aws:index/getAvailabilityZones:getAvailabilityZones";
    private const string Document = "aws:iam/getPolicyDocument:getPolicyDocument";

    [Test]
    public void Answers_zones_of_the_region_of_the_provider()
    {
        var functions = New();

        var result = functions.Answer(
            Zones, Map("""{ "state": "available", "excludeNames": ["sa-east-1b"] }"""), Region("sa-east-1"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Texts(result["names"]), Is.EqualTo(new[] { "sa-east-1a", "sa-east-1c" }));
            Assert.That(Texts(result["zoneIds"]), Is.EqualTo(new[] { "sae1-az1", "sae1-az3" }));
            Assert.That(functions.Answers, Is.EqualTo(new[]
            {
                new StatedAnswer(Zones, "sa-east-1 has sa-east-1a, sa-east-1c"),
            }));
        }
    }

    [Test]
    public void States_each_answer_once()
    {
        var functions = New();

        functions.Answer("aws:index/getCallerIdentity:getCallerIdentity", PropertyMap.Empty, Region("us-east-1"));
        functions.Answer("aws:index/getCallerIdentity:getCallerIdentity", PropertyMap.Empty, Region("us-east-1"));

        Assert.That(functions.Answers.Single().Summary, Is.EqualTo("account 123456789012, a placeholder"));
    }

    [TestCase("us-east-1", "aws", "amazonaws.com")]
    [TestCase("cn-north-1", "aws-cn", "amazonaws.com.cn")]
    [TestCase("us-gov-west-1", "aws-us-gov", "amazonaws.com")]
    public void Knows_the_partition_of_a_region(string region, string partition, string suffix)
    {
        var result = New().Answer("aws:index/getPartition:getPartition", PropertyMap.Empty, Region(region));

        Assert.That((Text(result["partition"]), Text(result["dnsSuffix"])), Is.EqualTo((partition, suffix)));
    }

    [Test]
    public void Says_that_the_id_of_a_prefix_list_is_a_placeholder()
    {
        var functions = New();

        var result = functions.Answer(
            "aws:ec2/getManagedPrefixList:getManagedPrefixList",
            Map("""{ "name": "com.amazonaws.global.cloudfront.origin-facing" }"""),
            Region("us-east-1"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(result["id"]), Does.StartWith("pl-"));
            Assert.That(functions.Answers.Single().Summary, Does.EndWith("a placeholder"));
        }
    }

    [Test]
    public void Names_a_snapshot_only_when_it_is_asked_for_a_certain_one()
    {
        const string Token = "aws:ebs/getSnapshot:getSnapshot";
        var functions = New();

        var result = functions.Answer(Token, Map("""{ "tags": { "Backup": "mine" } }"""), Region("us-east-1"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(result["snapshotId"]), Does.StartWith("snap-"));
            Assert.That(
                () => functions.Answer(Token, PropertyMap.Empty, Region("us-east-1")),
                Throws.TypeOf<InvalidResourceException>().With.Message.Contains("any snapshot of the account"));
        }
    }

    [Test]
    public void Keeps_the_value_of_a_parameter_secret()
    {
        var result = New().Answer(
            "aws:ssm/getParameter:getParameter",
            Map("""{ "name": "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64" }"""),
            Region("us-east-1"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result["value"], Is.InstanceOf<PropertyValue.Secret>());
            Assert.That(Text(result["insecureValue"]), Does.Match("^ami-[0-9a-f]{17}$"));
        }
    }

    [TestCase("arm64")]
    [TestCase("x86_64")]
    public void Finds_the_image_that_a_filter_asks_for(string architecture)
    {
        var result = New().Answer(
            "aws:ec2/getAmi:getAmi",
            Map($$"""
                {
                  "owners": ["amazon"],
                  "mostRecent": true,
                  "filters": [
                    { "name": "name", "values": ["al2023-ami-2023*"] },
                    { "name": "architecture", "values": ["{{architecture}}"] }
                  ]
                }
                """),
            Region("us-east-1"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(result["architecture"]), Is.EqualTo(architecture));
            Assert.That(Text(result["id"]), Does.Match("^ami-[0-9a-f]{17}$"));
        }
    }

    [TestCase(
        "aws:route53/getZone:getZone", "{}", "us-east-1",
        "`aws:route53/getZone:getZone` would ask the cloud, and the engine has no answer for it. " +
        "Add one to `engine/Data/Functions.cs`, or preview with the Pulumi CLI.")]
    [TestCase(
        "aws:index/getAvailabilityZone:getAvailabilityZone", "{}", "us-east-1",
        "`aws:index/getAvailabilityZone:getAvailabilityZone` would ask the cloud, and the engine has no answer for it. " +
        "Did you mean `aws:index/getAvailabilityZones:getAvailabilityZones`? " +
        "Add one to `engine/Data/Functions.cs`, or preview with the Pulumi CLI.")]
    [TestCase(
        Zones, """{ "sate": "available" }""", "us-east-1",
        $"`{Zones}` has no argument `sate`. Did you mean `state`?")]
    [TestCase(
        Zones, $$"""{ "region": "{{Signatures.UnknownString}}" }""", "us-east-1",
        $"The argument `region` of `{Zones}` is unknown before the deployment. " +
        "Call the function with `Invoke`, which waits for its arguments.")]
    [TestCase(
        Zones, "{}", null,
        $"`{Zones}` needs a region. Set `aws:region` in the stack file, or `region` of the provider.")]
    [TestCase(
        Zones, "{}", "mars-1",
        "The engine states nothing about the region `mars-1`. Add it to `engine/Data/stated.json`; there are " +
        "`eu-central-1`, `eu-west-1`, `sa-east-1`, `us-east-1`, `us-east-2`, `us-west-2`.")]
    [TestCase(
        "aws:ssm/getParameter:getParameter", """{ "name": "/shop/secret" }""", "us-east-1",
        "`aws:ssm/getParameter:getParameter` asks for `/shop/secret`, for which the engine has no answer. It answers the " +
        "parameters of Amazon Linux 2023, `/aws/service/ami-amazon-linux-latest/al2023-ami-...`. " +
        "Add others to `engine/Data/ImageFunctions.cs`.")]
    public void Refuses_what_it_has_no_answer_for(string token, string arguments, string? region, string message) => Assert.That(
        () => New().Answer(token, Map(arguments), region is null ? PropertyMap.Empty : Region(region)),
        Throws.InstanceOf<InvalidResourceException>().With.Message.EqualTo(message));

    [Test]
    public void Computes_policy_documents_without_stating_anything()
    {
        var functions = New();

        var result = functions.Answer(
            Document,
            Map("""
                {
                  "statements": [
                    {
                      "sid": "Read",
                      "actions": ["s3:GetObject", "s3:GetBucket"],
                      "resources": ["arn:aws:s3:::b/*"],
                      "principals": [
                        { "type": "Service", "identifiers": ["lambda.amazonaws.com"] },
                        { "type": "AWS", "identifiers": ["2", "1"] }
                      ],
                      "conditions": [{ "test": "Bool", "variable": "aws:SecureTransport", "values": ["true"] }]
                    },
                    { "effect": "Deny", "notActions": ["iam:*"], "notResources": ["*"], "principals": [{ "type": "*", "identifiers": ["*"] }] }
                  ]
                }
                """),
            PropertyMap.Empty);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Text(result["minifiedJson"]),
                Is.EqualTo(string.Concat(
                    """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow",""",
                    """ "Action":["s3:GetBucket","s3:GetObject"],"Resource":"arn:aws:s3:::b/*",""",
                    """ "Principal":{"AWS":["1","2"],"Service":"lambda.amazonaws.com"},""",
                    """ "Condition":{"Bool":{"aws:SecureTransport":"true"}}},""",
                    """ {"Effect":"Deny","NotAction":"iam:*","NotResource":"*","Principal":"*"}]}""").Replace(" ", "")));
            Assert.That(functions.Answers, Is.Empty);
        }
    }

    [Test]
    public void Overrides_statements_by_their_sid()
    {
        var result = New().Answer(
            Document,
            Map("""
                {
                  "sourcePolicyDocuments": ["{\"Statement\":[{\"Sid\":\"A\",\"Effect\":\"Allow\"},{\"Sid\":\"B\",\"Effect\":\"Allow\"}]}"],
                  "statements": [{ "sid": "A", "effect": "Deny" }],
                  "overridePolicyDocuments": ["{\"Statement\":{\"Sid\":\"B\",\"Effect\":\"Deny\"}}"]
                }
                """),
            PropertyMap.Empty);

        Assert.That(
            Text(result["minifiedJson"]),
            Is.EqualTo(
                """{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Deny"},{"Sid":"B","Effect":"Deny"}]}"""));
    }

    private static Functions New() => new(ProviderSchema.Load(), StatedData.Load());

    private static PropertyMap Map(string json) => PropertyValues.ToMap(JsonParser.Default.Parse<Struct>(json));

    private static PropertyMap Region(string region) => PropertyMap.Empty.With("region", new PropertyValue.String(region));

    private static string Text(PropertyValue value) => ((PropertyValue.String)value).Value;

    private static IEnumerable<string> Texts(PropertyValue value) => ((PropertyValue.List)value).Items.Select(Text);
}
