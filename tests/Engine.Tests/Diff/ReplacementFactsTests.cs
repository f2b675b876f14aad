using System.Text.Json;
using Alicerce.Engine.Diff;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Schema;

namespace Alicerce.Engine.Tests.Diff;

public sealed class ReplacementFactsTests
{
    private static readonly ProviderSchema Schema = ProviderSchema.Load();
    private static readonly ReplacementFacts Facts = ReplacementFacts.Load();

    [TestCase("aws:sqs/queue:Queue", "fifoQueue", true)]
    [TestCase("aws:sqs/queue:Queue", "delaySeconds", false)]
    [TestCase("aws:sqs/queue:Queue", "region", true)]
    [TestCase("aws:ec2/vpc:Vpc", "instanceTenancy", true)]
    [TestCase("aws:ec2/eip:Eip", "customerOwnedIpv4Pool", false)]
    [TestCase("aws:route53/record:Record", "type", false)]
    [TestCase("aws:ec2/instance:Instance", "launchTemplate.id", true)]
    [TestCase("aws:ec2/instance:Instance", "launchTemplate.version", false)]
    [TestCase("aws:ec2/instance:Instance", "ebsBlockDevices[1]", true)]
    [TestCase("aws:ec2/instance:Instance", "ebsBlockDevices[0].volumeSize", false)]
    [TestCase("aws:rds/instance:Instance", "restoreToPointInTime", true)]
    [TestCase("aws:rds/instance:Instance", "restoreToPointInTime.restoreTime", false)]
    [TestCase("aws:unknown/thing:Thing", "name", false)]
    public void Knows_what_replaces_a_resource(string type, string path, bool replaces) =>
        Assert.That(Facts.Forces(type, PropertyPath.Parse(path)), Is.EqualTo(replaces));

    [TestCase("aws:ec2/subnet:Subnet", "ipv6CidrBlock", "it does for a subnet that has IPv6 alone or assigns it at launch")]
    [TestCase("aws:lb/loadBalancer:LoadBalancer", "subnets[2]", "it does for a network load balancer that loses a subnet")]
    [TestCase("aws:athena/database:Database", "workgroup", "no source tells")]
    [TestCase("aws:athena/database:Database", "name", null)]
    public void Says_what_it_cannot_tell(string type, string path, string? condition) =>
        Assert.That(Facts.Condition(type, PropertyPath.Parse(path)), Is.EqualTo(condition));

    [TestCase("aws:iam/rolePolicyAttachment:RolePolicyAttachment", true)]
    [TestCase("aws:ec2/securityGroupRule:SecurityGroupRule", true)]
    [TestCase("aws:s3/bucketPolicy:BucketPolicy", false)]
    public void Knows_what_is_deleted_first(string type, bool first) =>
        Assert.That(Facts.DeletesFirst(type), Is.EqualTo(first));

    [Test]
    public void Has_every_type_of_the_schema() => Assert.That(
        Schema.ResourceTokens.Where(token => token.StartsWith("aws:", StringComparison.Ordinal)).Except(Facts.Types),
        Is.Empty);

    [Test]
    public void Has_a_source_for_every_type_and_names_only_properties_that_exist()
    {
        using var stream = typeof(ReplacementFacts).Assembly.GetManifestResourceStream("replacements.json")!;
        using var facts = JsonDocument.Parse(stream);
        var wrong = facts.RootElement.GetProperty("types").EnumerateObject().SelectMany(type =>
        {
            var inputs = Schema.FindResource(type.Name)!.Inputs;
            var sourced = type.Value.GetProperty("source").EnumerateArray().Any(source =>
                source.GetString()!.StartsWith("aws_", StringComparison.Ordinal));
            return new[] { "replace", "whole" }
                .Where(name => type.Value.TryGetProperty(name, out _))
                .SelectMany(name => type.Value.GetProperty(name).EnumerateArray().Select(path => path.GetString()!))
                .Concat(Conditions(type.Value))
                .Where(path => !SchemaPath.Exists(Schema, inputs, path))
                .Concat(sourced ? Enumerable.Empty<string>() : ["source"])
                .Select(path => $"{type.Name} {path}");
        });

        Assert.That(wrong, Is.Empty);
    }

    private static IEnumerable<string> Conditions(JsonElement facts) =>
        facts.TryGetProperty("when", out var when) ? when.EnumerateObject().Select(entry => entry.Name) : [];
}
