using Ebs = Pulumi.Policy.Aws.Ebs;
using Ec2 = Pulumi.Policy.Aws.Ec2;
using Iam = Pulumi.Policy.Aws.Iam;

namespace Alicerce.Schema.Tests.Classes;

public sealed class ViewTests
{
    [Test]
    public void A_view_names_its_resource_type()
    {
        Assert.That(Ebs.Volume.ResourceType, Is.EqualTo("aws:ebs/volume:Volume"));
    }

    [TestCase(typeof(Ebs.Volume), "Encrypted", "bool?")]
    [TestCase(typeof(Ebs.Volume), "Size", "int?")]
    [TestCase(typeof(Ebs.Volume), "Arn", "string")]
    [TestCase(typeof(Ec2.Instance), "InstanceType", "string")]
    [TestCase(
        typeof(Ec2.LaunchTemplate), "MetadataOptions", "Pulumi.Policy.Aws.Ec2.Types.LaunchTemplateMetadataOptions?")]
    [TestCase(typeof(Ec2.SecurityGroup), "Ingress", "PropertyList<Pulumi.Policy.Aws.Ec2.Types.SecurityGroupIngress>")]
    [TestCase(typeof(Ec2.Instance), "VpcSecurityGroupIds", "PropertyList<string>")]
    [TestCase(typeof(Ebs.Volume), "Tags", "PropertyMap<string>")]
    [TestCase(typeof(Iam.Role), "AssumeRolePolicy", "Pulumi.Policy.PolicyValue")]
    [TestCase(typeof(Iam.RolePolicyAttachment), "Role", "string")]
    public void A_view_has_the_type_that_a_rule_reads(Type view, string member, string expected)
    {
        Assert.That(Surface.Member(view, member), Is.EqualTo(expected));
    }

    [Test]
    public void A_property_that_is_called_like_the_contract_gets_another_name()
    {
        Assert.That(
            Surface.Member(typeof(Pulumi.Policy.Aws.Athena.Database), "PropertiesValue"),
            Is.EqualTo("PropertyMap<string>"));
    }
}
