using Alicerce.Infra.Encryption;

namespace Alicerce.Infra.Tests;

public sealed class KeysTests
{
    private const string Key = "aws:kms/key:Key";

    [TestCase(KeyOwnership.Aws, new string[0])]
    [TestCase(KeyOwnership.OneKey, new[] { "keys-main" })]
    [TestCase(KeyOwnership.KeyPerClass, new[] { "keys-data", "keys-logs", "keys-backup" })]
    public async Task There_are_as_many_keys_as_the_profile_says(KeyOwnership ownership, string[] names)
    {
        var plan = await PlanOf(ownership);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.All(Key).Select(key => key.Name), Is.EquivalentTo(names));
            Assert.That(plan.All("aws:kms/alias:Alias").Select(alias => alias.Name), Is.EquivalentTo(names));
        }
    }

    [Test]
    public async Task Keys_rotate_every_year_and_die_slowly()
    {
        var plan = await PlanOf(KeyOwnership.OneKey);

        var key = plan.Find(Key);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(key["enableKeyRotation"], Is.True);
            Assert.That(key["rotationPeriodInDays"], Is.EqualTo(365));
            Assert.That(key["deletionWindowInDays"], Is.EqualTo(30));
        }
    }

    [Test]
    public async Task The_key_policy_keeps_the_key_manageable_and_lets_services_use_it()
    {
        var plan = await PlanOf(KeyOwnership.OneKey);

        var statements = plan.Find(Key).Statements("policy");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (string?)statements["AccountDecidesThroughIam"]["Principal"]!["AWS"],
                Is.EqualTo("arn:aws:iam::123456789012:root"));
            Assert.That(
                (string?)statements["CloudWatchLogs"]["Principal"]!["Service"],
                Is.EqualTo("logs.us-east-1.amazonaws.com"));
            Assert.That(
                (string?)statements["CloudWatchLogs"]["Condition"]!["ArnLike"]!["kms:EncryptionContext:aws:logs:arn"],
                Is.EqualTo("arn:aws:logs:us-east-1:123456789012:log-group:*"));
            Assert.That((string?)statements["AutoScalingAttachesVolumes"]["Action"], Is.EqualTo("kms:CreateGrant"));
            Assert.That(
                (string?)statements["AutoScalingAttachesVolumes"]["Condition"]!["Bool"]!["kms:GrantIsForAWSResource"],
                Is.EqualTo("true"));
        }
    }

    [Test]
    public async Task A_statement_about_everyone_is_narrowed_to_one_role_of_this_account()
    {
        var plan = await PlanOf(KeyOwnership.OneKey);

        var open = plan.Find(Key).Statements("policy").Values
            .Where(statement => (string?)statement["Principal"]!["AWS"] == "*").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(open, Has.Count.EqualTo(2));
            Assert.That(
                open.Select(statement => (string?)statement["Condition"]!["StringEquals"]!["kms:CallerAccount"]),
                Has.All.EqualTo(AwsMocks.AccountId));
            Assert.That(
                open.Select(statement => (string?)statement["Condition"]!["ArnEquals"]!["aws:PrincipalArn"]),
                Has.All.EndsWith("/AWSServiceRoleForAutoScaling"));
        }
    }

    [Test]
    public async Task Publishers_of_alerts_and_the_trail_may_use_the_key()
    {
        var statements = (await PlanOf(KeyOwnership.OneKey)).Find(Key).Statements("policy");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                statements["PublishersOfAlerts"]["Principal"]!["Service"]!.AsArray().Select(name => (string?)name),
                Is.EquivalentTo(
                    ["budgets.amazonaws.com", "cloudwatch.amazonaws.com", "costalerts.amazonaws.com"]));
            Assert.That(
                (string?)statements["EventsToAlerts"]["Principal"]!["Service"], Is.EqualTo("events.amazonaws.com"));
            Assert.That(
                statements["EventsToAlerts"]["Condition"], Is.Null, "EventBridge does not say on whose behalf it asks");
            Assert.That(
                (string?)statements["CloudTrail"]["Condition"]!["ArnLike"]!["aws:SourceArn"],
                Is.EqualTo("arn:aws:cloudtrail:us-east-1:123456789012:trail/*"));
        }
    }

    private static Task<Plan> PlanOf(KeyOwnership ownership) => Plan.OfAsync(() => _ = new Keys("keys", new KeysArgs
    {
        Account = Given.Account(),
        Prefix = "alicerce-test",
        Ownership = ownership,
    }));
}
