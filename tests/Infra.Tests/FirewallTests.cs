using Alicerce.Infra.Web;

namespace Alicerce.Infra.Tests;

public sealed class FirewallTests
{
    [Test]
    public async Task Floods_and_known_attacks_are_refused_in_this_order()
    {
        var acl = (await PlanOf(behindCloudFront: false)).Find("aws:wafv2/webAcl:WebAcl");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                acl.List("rules").Select((_, index) => acl[$"rules.{index}.name"]),
                Is.EqualTo(
                [
                    "floods", "AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesCommonRuleSet",
                    "AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesSQLiRuleSet",
                ]));
            Assert.That(
                acl.List("rules").Select((_, index) => acl[$"rules.{index}.priority"]),
                Is.EqualTo([0, 1, 2, 3, 4]));
            Assert.That(acl["rules.0.statement.rateBasedStatement.aggregateKeyType"], Is.EqualTo("IP"));
            Assert.That(acl["rules.1.overrideAction.none"], Is.Not.Null, "a group that only counts refuses nothing");
            Assert.That(acl["scope"], Is.EqualTo("REGIONAL"));
        }
    }

    [Test]
    public async Task Behind_cloudfront_the_address_is_read_from_the_header()
    {
        var acl = (await PlanOf(behindCloudFront: true)).Find("aws:wafv2/webAcl:WebAcl");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(acl["rules.0.statement.rateBasedStatement.aggregateKeyType"], Is.EqualTo("FORWARDED_IP"));
            Assert.That(
                acl["rules.0.statement.rateBasedStatement.forwardedIpConfig.headerName"], Is.EqualTo("X-Forwarded-For"));
        }
    }

    [Test]
    public async Task Refused_requests_are_logged_without_the_session()
    {
        var plan = await PlanOf(behindCloudFront: false);

        var logging = plan.Find("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                plan.Find("aws:cloudwatch/logGroup:LogGroup")["name"], Is.EqualTo("aws-waf-logs-alicerce-test"));
            Assert.That(logging["loggingFilter.defaultBehavior"], Is.EqualTo("DROP"));
            Assert.That(
                logging["loggingFilter.filters.0.conditions.0.actionCondition.action"], Is.EqualTo("BLOCK"));
            Assert.That(
                logging.List("redactedFields").Select((_, index) => logging[$"redactedFields.{index}.singleHeader.name"]),
                Is.EqualTo(["authorization", "cookie"]));
            Assert.That(
                plan.Find("aws:wafv2/webAclAssociation:WebAclAssociation")["resourceArn"], Is.EqualTo("arn:balancer"));
        }
    }

    private static Task<Plan> PlanOf(bool behindCloudFront) => Plan.OfAsync(() => Create(behindCloudFront));

    private static Firewall Create(bool behindCloudFront) => new("firewall", new FirewallArgs
    {
        Prefix = "alicerce-test",
        BalancerArn = "arn:balancer",
        BehindCloudFront = behindCloudFront,
    });
}
