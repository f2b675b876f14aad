using Alicerce.Engine.Render;

namespace Alicerce.Engine.Tests.Render;

public sealed class ShortTypeTests
{
    [TestCase("aws:ec2/securityGroup:SecurityGroup", "aws:ec2:SecurityGroup")]
    [TestCase("awsx:ec2:Vpc", "awsx:ec2:Vpc")]
    [TestCase("pulumi:pulumi:Stack", "pulumi:pulumi:Stack")]
    [TestCase("pulumi:providers:aws", "pulumi:providers:aws")]
    public void Shows_a_token_as_Pulumi_does(string token, string expected) =>
        Assert.That(ShortType.Of(token), Is.EqualTo(expected));

    [Test]
    public void Cuts_in_the_middle()
    {
        const string Type = "aws:vpc:SecurityGroupIngressRule";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ShortType.Fit(Type, 32, unicode: true), Is.EqualTo(Type));
            Assert.That(ShortType.Fit(Type, 24, unicode: true),
                Is.EqualTo("aws:vpc…GroupIngressRule").And.Length.EqualTo(24));
            Assert.That(ShortType.Fit(Type, 24, unicode: false), Has.Length.EqualTo(24).And.Contains(".."));
        }
    }
}
