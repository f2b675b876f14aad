namespace Alicerce.Protocol.Tests;

public sealed class UrnTests
{
    [Test]
    public void A_urn_falls_into_its_parts()
    {
        var urn = Urn.Parse("urn:pulumi:dev::shop::shop:net:Network$awsx:ec2:Vpc$aws:ec2/vpc:Vpc::main");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(urn.Stack, Is.EqualTo("dev"));
            Assert.That(urn.Project, Is.EqualTo("shop"));
            Assert.That(urn.QualifiedType, Is.EqualTo("shop:net:Network$awsx:ec2:Vpc$aws:ec2/vpc:Vpc"));
            Assert.That(urn.ParentTypes, Is.EqualTo(["shop:net:Network", "awsx:ec2:Vpc"]));
            Assert.That(urn.Type, Is.EqualTo("aws:ec2/vpc:Vpc"));
            Assert.That(urn.Name, Is.EqualTo("main"));
            Assert.That(urn.IsStack, Is.False);
        }
    }

    [TestCase("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::plain")]
    [TestCase("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::name::with::colons$and dollars")]
    [TestCase("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::não")]
    [TestCase("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::")]
    [TestCase("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev")]
    public void Parsing_and_writing_give_the_same_text(string text) =>
        Assert.That(Urn.Parse(text).ToString(), Is.EqualTo(text));

    [TestCase("")]
    [TestCase("urn:aws:dev::shop::t::n")]
    [TestCase("urn:pulumi:dev::shop::aws:s3/bucket:Bucket")]
    [TestCase("urn:pulumi:::shop::t::n")]
    [TestCase("urn:pulumi:dev::::t::n")]
    [TestCase("urn:pulumi:dev::shop::::n")]
    [TestCase("urn:pulumi:dev::shop::parent$::n")]
    public void Any_other_text_is_refused(string text)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Urn.TryParse(text, out _), Is.False);
            Assert.That(() => Urn.Parse(text), Throws.InstanceOf<FormatException>().With.Message.Contains(text));
        }
    }

    [Test]
    public void The_stack_is_not_part_of_the_type_of_its_children()
    {
        var stack = Urn.ForStack("dev", "shop");
        var component = Urn.Create("dev", "shop", stack, "shop:net:Network", "net");
        var child = Urn.Create("dev", "shop", component, "aws:ec2/vpc:Vpc", "main");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stack.ToString(), Is.EqualTo("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev"));
            Assert.That(component.ToString(), Is.EqualTo("urn:pulumi:dev::shop::shop:net:Network::net"));
            Assert.That(child.ToString(), Is.EqualTo("urn:pulumi:dev::shop::shop:net:Network$aws:ec2/vpc:Vpc::main"));
            Assert.That(child, Is.EqualTo(Urn.Parse(child.ToString())));
        }
    }
}
