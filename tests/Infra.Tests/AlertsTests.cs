using Alicerce.Infra.Monitoring;

namespace Alicerce.Infra.Tests;

public sealed class AlertsTests
{
    [Test]
    public async Task Only_services_of_aws_publish_and_only_for_this_account()
    {
        var plan = await PlanOf();

        var statements = plan.Find("aws:sns/topicPolicy:TopicPolicy").Statements("policy");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                statements.Where(entry => (string?)entry.Value["Effect"] == "Allow")
                    .Select(entry => (string?)entry.Value["Principal"]!["Service"]),
                Is.EquivalentTo(
                [
                    "budgets.amazonaws.com", "cloudwatch.amazonaws.com", "costalerts.amazonaws.com",
                    "events.amazonaws.com",
                ]));
            Assert.That(
                (string?)statements["Alarms"]["Condition"]!["StringEquals"]!["aws:SourceAccount"],
                Is.EqualTo("123456789012"));
            Assert.That(
                (string?)statements["Events"]["Condition"]!["ArnLike"]!["aws:SourceArn"],
                Is.EqualTo("arn:aws:events:us-east-1:123456789012:rule/*"));
            Assert.That((string?)statements["DenyPlainHttp"]["Effect"], Is.EqualTo("Deny"));
        }
    }

    [Test]
    public async Task The_topic_has_the_key_that_it_is_given_or_none()
    {
        var encrypted = await PlanOf(key: "arn:aws:kms:us-east-1:123456789012:key/1");
        var plain = await PlanOf();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                encrypted.Find("aws:sns/topic:Topic")["kmsMasterKeyId"],
                Is.EqualTo("arn:aws:kms:us-east-1:123456789012:key/1"));
            Assert.That(plain.Find("aws:sns/topic:Topic").Inputs, Does.Not.ContainKey("kmsMasterKeyId"));
        }
    }

    [Test]
    public async Task Each_address_has_a_subscription_of_its_own()
    {
        var plan = await PlanOf(null, "ana@example.com", "rui@example.com");

        Assert.That(
            plan.All("aws:sns/topicSubscription:TopicSubscription")
                .Select(subscription => (subscription.Name, subscription["protocol"], subscription["endpoint"])),
            Is.EquivalentTo(new (string, object, object)[]
            {
                ("alerts-ana-example-com", "email", "ana@example.com"),
                ("alerts-rui-example-com", "email", "rui@example.com"),
            }));
    }

    private static Task<Plan> PlanOf(string? key = null, params string[] emails) => Plan.OfAsync(() => Create(key, emails));

    private static Alerts Create(string? key, string[] emails) => new(
        "alerts",
        new AlertsArgs { Account = Given.Account(), KeyArn = key is null ? null : (Input<string>)key, Emails = emails });
}
