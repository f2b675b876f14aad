using System.Reflection;
using Pulumi;

namespace Alicerce.Schema.Tests.Classes;

public sealed class ResourceClassTests
{
    [Test]
    public void Every_resource_fills_in_the_version_of_the_provider()
    {
        var versions = Surface.Resources.Select(type => Surface.Defaults(type).Version).Distinct();

        Assert.That(versions, Is.EqualTo(new[] { "7.48.0" }));
    }

    [TestCase("Iam.AccessKey", "secret", "sesSmtpPasswordV4")]
    [TestCase("Cognito.UserPoolClient", "clientSecret")]
    [TestCase("Rds.Instance", "password", "passwordWo")]
    [TestCase("SecretsManager.SecretVersion", "secretBinary", "secretString", "secretStringWo")]
    public void Secret_outputs_are_declared(string type, params string[] outputs)
    {
        Assert.That(Surface.Defaults(Surface.Type(type)).AdditionalSecretOutputs, Is.EqualTo(outputs));
    }

    [TestCase("LB.LoadBalancer", "aws:elasticloadbalancingv2/loadBalancer:LoadBalancer")]
    [TestCase("S3.Bucket", "aws:s3/bucketV2:BucketV2")]
    [TestCase("S3.BucketObjectv2", "aws:s3/BucketObject:BucketObject")]
    public void Older_tokens_are_aliases(string type, string token)
    {
        Assert.That(Surface.Defaults(Surface.Type(type)).Aliases, Has.Count.EqualTo(1));
        Assert.That(Schema.FindResource(TokenOf(type))!.Aliases, Is.EqualTo(new[] { token }));
    }

    [TestCase("S3.Bucket", true)]
    [TestCase("Ec2.LaunchTemplate", true)]
    [TestCase("Ebs.Volume", false)]
    [TestCase("Rds.Instance", false)]
    public void Arguments_may_be_left_out_when_none_is_required(string type, bool optional)
    {
        var constructor = Surface.Type(type).GetConstructors().Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(constructor.GetParameters()[1].IsOptional, Is.EqualTo(optional));
            Assert.That(constructor.GetParameters()[2].ParameterType, Is.EqualTo(typeof(CustomResourceOptions)));
            Assert.That(constructor.GetParameters()[2].IsOptional);
        }
    }

    [Test]
    public void Every_resource_but_the_provider_can_be_looked_up()
    {
        var without = Surface.Resources
            .Where(type => type.GetMethod("Get", BindingFlags.Static | BindingFlags.Public) is null)
            .Select(type => type.Name);

        Assert.That(without, Is.EqualTo(new[] { "Provider" }));
    }

    [Test]
    public void Tags_of_the_provider_are_outputs_only()
    {
        var taking = Surface.Resources
            .Select(resource => Surface.Types.Single(type => type.FullName == resource.FullName + "Args"))
            .Where(type => Surface.Wires(type).Contains("tagsAll"))
            .Select(type => type.FullName);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(taking, Is.Empty);
            Assert.That(Surface.Wires(typeof(Pulumi.Aws.Ebs.Volume)), Does.Contain("tagsAll"));
            Assert.That(Surface.Wires(typeof(Pulumi.Aws.AutoScaling.Group)), Does.Not.Contain("tagsAll"));
        }
    }

    [TestCase("Iam.RoleArgs", false)]
    [TestCase("Route53.RecordArgs", false)]
    [TestCase("Budgets.BudgetArgs", false)]
    [TestCase("Ebs.VolumeArgs", true)]
    [TestCase("S3.BucketArgs", true)]
    public void Regional_resources_take_a_region(string type, bool regional)
    {
        Assert.That(Surface.Wires(Surface.Type(type)).Contains("region"), Is.EqualTo(regional));
    }

    [TestCase("Ec2.VolumeAttachment")]
    [TestCase("Ec2.NatGateway")]
    [TestCase("S3.BucketPolicy")]
    [TestCase("Lambda.Permission")]
    [TestCase("Iam.RolePolicy")]
    [TestCase("Route53.Record")]
    [TestCase("Backup.Selection")]
    public void Some_resources_have_no_arn(string type)
    {
        Assert.That(Surface.Wires(Surface.Type(type)), Does.Not.Contain("arn"));
    }

    [Test]
    public void Provider_settings_that_are_not_strings_travel_as_json()
    {
        var json = typeof(Pulumi.Aws.ProviderArgs)
            .GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .SelectMany(member => member.CustomAttributes)
            .Where(attribute => attribute.AttributeType == typeof(InputAttribute))
            .Where(attribute => attribute.ConstructorArguments[2].Value is true)
            .Select(attribute => attribute.ConstructorArguments[0].Value);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(json, Is.SupersetOf(new[] { "defaultTags", "assumeRoles", "maxRetries" }));
            Assert.That(json, Does.Not.Contain("region"));
        }
    }

    [Test]
    public void Output_classes_have_readonly_fields_and_one_private_constructor()
    {
        var outputs = Surface.Types
            .Where(type => type.Namespace!.EndsWith(".Outputs", StringComparison.Ordinal))
            .ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outputs, Has.Count.GreaterThan(400));
            Assert.That(outputs.SelectMany(type => type.GetFields()).Where(field => !field.IsInitOnly), Is.Empty);
            Assert.That(outputs.Where(type => type.GetConstructors().Length > 0), Is.Empty);
            Assert.That(
                outputs.Where(type => type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Length != 1),
                Is.Empty);
        }
    }

    private static ProviderSchema Schema { get; } = ProviderSchema.Load();

    private static string TokenOf(string type) => (string)Surface.Type(type).CustomAttributes
        .Single(attribute => attribute.AttributeType.Name == "AwsResourceTypeAttribute").ConstructorArguments[0].Value!;
}
