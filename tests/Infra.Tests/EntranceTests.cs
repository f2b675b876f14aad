using System.Text.Json.Nodes;

namespace Alicerce.Infra.Tests;

/// <summary>How visitors reach a site, and what stops them.</summary>
public sealed class EntranceTests
{
    [Test]
    public async Task Without_a_domain_cloudfront_alone_reaches_the_load_balancer()
    {
        var plan = await Plan.OfStackAsync("staging");

        var balancer = plan.Find("aws:lb/loadBalancer:LoadBalancer");
        var rules = plan.All("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
            .Where(rule => rule["securityGroupId"] is "network-balancer-id")
            .ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(balancer["internal"], Is.True);
            Assert.That(balancer.List("subnets"), Is.EqualTo(["subnet-private-1", "subnet-private-2"]));
            Assert.That(rules.Select(rule => rule["prefixListId"]), Is.EqualTo(["pl-1"]));
            Assert.That(
                plan.Find("aws:cloudfront/vpcOrigin:VpcOrigin")["vpcOriginEndpointConfig.arn"],
                Does.EndWith(":balancer"));
            Assert.That(
                plan.Find("aws:cognito/userPoolClient:UserPoolClient")["callbackUrls.0"],
                Is.EqualTo("https://d1.cloudfront.example/signed-in"));
        }
    }

    [Test]
    public async Task Cloudfront_forwards_everything_and_keeps_nothing()
    {
        var distribution = (await Plan.OfStackAsync("staging")).Find("aws:cloudfront/distribution:Distribution");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                distribution["defaultCacheBehavior.viewerProtocolPolicy"], Is.EqualTo("redirect-to-https"));
            Assert.That(distribution.List("defaultCacheBehavior.allowedMethods"), Has.Count.EqualTo(7));
            Assert.That(
                distribution["defaultCacheBehavior.cachePolicyId"], Is.EqualTo("4135ea2d-6df8-44a3-9df3-4b5a84be39ad"));
            Assert.That(
                distribution["defaultCacheBehavior.targetOriginId"], Is.EqualTo(distribution["origins.0.originId"]));
            Assert.That(distribution["origins.0.vpcOriginConfig.vpcOriginId"], Is.EqualTo("entrance-id"));
        }
    }

    [Test]
    public async Task With_a_host_and_a_certificate_the_load_balancer_is_the_entrance()
    {
        var plan = await Plan.OfStackAsync(StackFile.Read("staging")
            .With("alicerce:login.host", "files.example.com")
            .With("alicerce:login.mode", "alb-cognito")
            .With("alicerce:web.certificateArn", "arn:aws:acm:us-east-1:123456789012:certificate/0000-0000"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.All("aws:cloudfront/distribution:Distribution"), Is.Empty);
            Assert.That(plan.Find("aws:lb/loadBalancer:LoadBalancer")["internal"], Is.False);
            Assert.That(plan.All("aws:lb/listenerRule:ListenerRule"), Has.Count.EqualTo(2));
            Assert.That(
                plan.Find("aws:cognito/userPoolClient:UserPoolClient")["callbackUrls.0"],
                Is.EqualTo("https://files.example.com/oauth2/idpresponse"));
        }
    }

    [TestCase("alicerce:login.mode", "app-oidc", "while `alicerce:web.loadBalancer` is `false`")]
    [TestCase("alicerce:waf.enabled", true, "there is nothing to filter")]
    public void A_stack_without_a_load_balancer_has_neither_login_nor_filter(string path, object value, string message) =>
        Assert.That(
            () => Plan.OfStackAsync(StackFile.Read("dev").With(path, JsonValue.Create(value))),
            Throws.TypeOf<RunException>().With.Message.Contains(message));

    [TestCase("alicerce:login.mode", "alb-cognito", "for which a load balancer needs TLS")]
    [TestCase("alicerce:login.host", "files.example.com", "without `alicerce:web.certificateArn`")]
    [TestCase("alicerce:login.host", "Files.Example.com", "Expected a host name in lower case")]
    public void A_login_that_cannot_work_is_a_mistake(string path, string value, string message) =>
        Assert.That(
            () => Plan.OfStackAsync(StackFile.Read("staging").With(path, value)),
            Throws.TypeOf<RunException>().With.Message.Contains(message));

    [Test]
    public void Ranges_mean_nothing_behind_cloudfront() =>
        Assert.That(
            () => Plan.OfStackAsync(StackFile.Read("staging")
                .With("alicerce:web.allowedCidrs", new JsonArray("203.0.113.0/24"))),
            Throws.TypeOf<RunException>().With.Message.Contains("`alicerce:web.allowedCidrs` means nothing"));
}
