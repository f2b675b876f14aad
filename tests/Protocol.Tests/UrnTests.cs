namespace Alicerce.Protocol.Tests;

public sealed class UrnTests
{
    [Test]
    public void A_urn_falls_into_its_parts()
    {
        var urn = new Urn("urn:pulumi:dev::shop::shop:net:Network$awsx:ec2:Vpc$aws:ec2/vpc:Vpc::main");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(urn.IsValid, Is.True);
            Assert.That(urn.Stack, Is.EqualTo("dev"));
            Assert.That(urn.Project, Is.EqualTo("shop"));
            Assert.That(urn.QualifiedType, Is.EqualTo("shop:net:Network$awsx:ec2:Vpc$aws:ec2/vpc:Vpc"));
            Assert.That(urn.Type, Is.EqualTo("aws:ec2/vpc:Vpc"));
            Assert.That(urn.Name, Is.EqualTo("main"));
        }
    }

    [TestCase("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::plain", "plain")]
    [TestCase(
        "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::name::with::colons$and dollars", "name::with::colons$and dollars")]
    [TestCase("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::não", "não")]
    [TestCase("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::", "")]
    [TestCase("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", "shop-dev")]
    public void A_name_may_contain_anything(string text, string name)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new Urn(text).IsValid, Is.True);
            Assert.That(new Urn(text).Name, Is.EqualTo(name));
        }
    }

    [TestCase("")]
    [TestCase("urn:aws:dev::shop::t::n")]
    [TestCase("urn:pulumi:dev::shop::aws:s3/bucket:Bucket")]
    [TestCase("urn:pulumi:::shop::t::n")]
    [TestCase("urn:pulumi:dev::::t::n")]
    [TestCase("urn:pulumi:dev::shop::::n")]
    [TestCase("urn:pulumi:dev::shop::parent$::n")]
    public void Any_other_text_is_kept_and_is_none(string text)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new Urn(text).IsValid, Is.False);
            Assert.That(new Urn(text).ToString(), Is.EqualTo(text));
        }
    }

    [Test]
    public void A_text_that_is_no_urn_has_no_parts() =>
        Assert.That(
            () => new Urn("bucket").Name,
            Throws.InvalidOperationException.With.Message.EqualTo("`bucket` is not a URN."));

    [Test]
    public void The_stack_is_not_part_of_the_type_of_its_children()
    {
        var stack = Urn.Create("dev", "shop", null, Urn.StackType, "shop-dev");
        var component = Urn.Create("dev", "shop", stack, "shop:net:Network", "net");
        var child = Urn.Create("dev", "shop", component, "aws:ec2/vpc:Vpc", "main");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stack.Value, Is.EqualTo("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev"));
            Assert.That(component.Value, Is.EqualTo("urn:pulumi:dev::shop::shop:net:Network::net"));
            Assert.That(child.Value, Is.EqualTo("urn:pulumi:dev::shop::shop:net:Network$aws:ec2/vpc:Vpc::main"));
        }
    }
}
