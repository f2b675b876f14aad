using Alicerce.Infra.SignIn;

namespace Alicerce.Infra.Tests;

public sealed class LoginTests
{
    [Test]
    public async Task The_client_takes_codes_and_nothing_else()
    {
        var client = (await PlanOf(new())).Find("aws:cognito/userPoolClient:UserPoolClient");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(client["generateSecret"], Is.True);
            Assert.That(client.List("allowedOauthFlows"), Is.EqualTo(["code"]));
            Assert.That(client.List("allowedOauthScopes"), Has.Member("openid"));
            Assert.That(client.List("explicitAuthFlows"), Is.EqualTo(["ALLOW_REFRESH_TOKEN_AUTH"]));
            Assert.That(client["preventUserExistenceErrors"], Is.EqualTo("ENABLED"));
            Assert.That(client["callbackUrls.0"], Is.EqualTo("https://site.example.com/signed-in"));
            Assert.That(client["logoutUrls.0"], Is.EqualTo("https://site.example.com/signed-out"));
        }
    }

    [Test]
    public async Task People_are_known_by_a_confirmed_address_and_a_long_password()
    {
        var pool = (await PlanOf(new())).Find("aws:cognito/userPool:UserPool");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pool.List("usernameAttributes"), Is.EqualTo(["email"]));
            Assert.That(pool.List("autoVerifiedAttributes"), Is.EqualTo(["email"]));
            Assert.That(pool["passwordPolicy.minimumLength"], Is.EqualTo(12));
            Assert.That(pool["softwareTokenMfaConfiguration.enabled"], Is.True);
            Assert.That(pool["adminCreateUserConfig.allowAdminCreateUserOnly"], Is.True);
            Assert.That(pool["accountRecoverySetting.recoveryMechanisms.0.name"], Is.EqualTo("verified_email"));
        }
    }

    [Test]
    public async Task Groups_are_the_roles_of_the_application()
    {
        var groups = (await PlanOf(new())).All("aws:cognito/userGroup:UserGroup");

        Assert.That(
            groups.OrderBy(group => group["precedence"]).Select(group => group["name"]),
            Is.EqualTo(["admin", "auditor", "user"]));
    }

    [TestCase(false, "OPTIONAL")]
    [TestCase(true, "ON")]
    public async Task Everyone_may_have_a_second_factor_or_must(bool required, string expected)
    {
        var plan = await PlanOf(new() { RequireSecondFactor = required });

        Assert.That(plan.Find("aws:cognito/userPool:UserPool")["mfaConfiguration"], Is.EqualTo(expected));
    }

    [TestCase(LoginTier.Lite, "LITE", null, null)]
    [TestCase(LoginTier.Essentials, "ESSENTIALS", null, null)]
    [TestCase(LoginTier.Plus, "PLUS", "ENFORCED", 5)]
    public async Task Stolen_passwords_are_refused_in_the_tier_that_can(
        LoginTier tier, string name, string? security, int? history)
    {
        var pool = (await PlanOf(new() { Tier = tier })).Find("aws:cognito/userPool:UserPool");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pool["userPoolTier"], Is.EqualTo(name));
            Assert.That(pool["userPoolAddOns.advancedSecurityMode"], Is.EqualTo(security));
            Assert.That(pool["passwordPolicy.passwordHistorySize"], Is.EqualTo(history));
        }
    }

    [TestCase(true, "ACTIVE", 30)]
    [TestCase(false, "INACTIVE", 0)]
    public async Task The_pool_lasts_unless_the_stack_is_made_to_be_deleted(bool protect, string deletion, int days)
    {
        var plan = await PlanOf(new() { Protect = protect });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find("aws:cognito/userPool:UserPool")["deletionProtection"], Is.EqualTo(deletion));
            Assert.That(
                plan.Find("aws:secretsmanager/secret:Secret")["recoveryWindowInDays"], Is.EqualTo(days));
        }
    }

    [Test]
    public async Task The_outputs_are_what_the_application_is_told()
    {
        var seen = new List<string>();

        await Plan.OfAsync(() =>
        {
            var login = Create(new());
            Output.Tuple(login.Issuer, login.Domain).Apply(values =>
            {
                seen.AddRange([values.Item1, values.Item2]);
                return 0;
            });
        });

        Assert.That(
            seen,
            Is.EqualTo(
            [
                "https://cognito-idp.us-east-1.amazonaws.com/login-id",
                "https://alicerce-test-123456789012.auth.us-east-1.amazoncognito.com",
            ]));
    }

    [Test]
    public async Task A_load_balancer_asks_everywhere_but_on_open_paths()
    {
        var plan = await Plan.OfAsync(() =>
        {
            _ = new BalancerLogin("rules", new BalancerLoginArgs
            {
                Login = Create(new() { CallbackPath = Login.BalancerCallbackPath }),
                ListenerArn = "arn:listener",
                TargetGroupArn = "arn:targets",
                SessionHours = 2,
            });
        });

        var open = plan.Find("aws:lb/listenerRule:ListenerRule", "rules-open");
        var known = plan.Find("aws:lb/listenerRule:ListenerRule", "rules-known");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(open["priority"], Is.LessThan(known["priority"]!), "the lower number is asked first");
            Assert.That(open["actions.0.type"], Is.EqualTo("forward"));
            Assert.That(open.List("conditions.0.pathPattern.values"), Has.Member("/signed-out").And.No.Member("/*"));
            Assert.That(known.List("conditions.0.pathPattern.values"), Is.EqualTo(["/*"]));
            Assert.That(
                (known["actions.0.type"], known["actions.0.order"]), Is.EqualTo(("authenticate-cognito", 1)));
            Assert.That((known["actions.1.type"], known["actions.1.order"]), Is.EqualTo(("forward", 2)));
            Assert.That(known["actions.0.authenticateCognito.sessionTimeout"], Is.EqualTo(7200));
            Assert.That(
                known["actions.0.authenticateCognito.userPoolDomain"], Is.EqualTo("alicerce-test-123456789012"));
            Assert.That(
                plan.Find("aws:cognito/userPoolClient:UserPoolClient")["callbackUrls.0"],
                Is.EqualTo("https://site.example.com/oauth2/idpresponse"));
        }
    }

    private static Task<Plan> PlanOf(Options options) => Plan.OfAsync(() => Create(options));

    private static Login Create(Options options) => new("login", new LoginArgs
    {
        Account = Given.Account(),
        Prefix = "alicerce-test",
        SiteUrl = "https://site.example.com",
        RequireSecondFactor = options.RequireSecondFactor,
        Tier = options.Tier,
        Protect = options.Protect,
        CallbackPath = options.CallbackPath,
    });

    private sealed record Options
    {
        public bool RequireSecondFactor { get; init; }

        public LoginTier Tier { get; init; } = LoginTier.Essentials;

        public bool Protect { get; init; } = true;

        public string CallbackPath { get; init; } = "/signed-in";
    }
}
