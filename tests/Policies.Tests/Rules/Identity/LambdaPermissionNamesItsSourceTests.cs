using Alicerce.Policies.Rules.Identity;
using static Alicerce.Policies.Tests.TestFunctions;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class LambdaPermissionNamesItsSourceTests : RuleTests<LambdaPermissionNamesItsSource>
{
    private const string Account = "123456789012";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A bucket, with the account that has to own it",
            Ingest, Bucket, Permission("s3.amazonaws.com", new() { ["sourceAccount"] = Account }).Naming("sourceArn", Bucket)),
        Compliant("A rule, whose ARN has the account", Ingest, Nightly, Permission("events.amazonaws.com").Naming("sourceArn", Nightly)),
        Compliant(
            "An API, with wildcards for what is called",
            Ingest, With("apigateway.amazonaws.com", $"arn:aws:execute-api:us-east-1:{Account}:a1b2c3/*/*/orders")),
        Compliant(
            "Every pool of users of the account",
            Ingest, With("cognito-idp.amazonaws.com", $"arn:aws:cognito-idp:us-east-1:{Account}:userpool/*")),
        Compliant(
            "A target group",
            Ingest,
            TestResource.Of<LB.TargetGroup>("app"),
            Permission("elasticloadbalancing.amazonaws.com").Naming("sourceArn", TestResource.Of<LB.TargetGroup>("app"))),
        Compliant(
            "The rotation of any secret of the account",
            Ingest, Permission("secretsmanager.amazonaws.com", new() { ["sourceAccount"] = Account })),
        Compliant(
            "An ARN that is made of a region and of a rule",
            Ingest, Nightly, Region, Permission("events.amazonaws.com").Naming("sourceArn", Region, Nightly)),
        Violating(
            "A bucket without the account",
            [Ingest, Bucket, Permission("s3.amazonaws.com").Naming("sourceArn", Bucket)],
            NoAccount),
        Violating(
            "A service without a source",
            [Ingest, Permission("events.amazonaws.com")],
            "`sourceArn` is not set, so that `events.amazonaws.com` may call this function for anyone. Set it to the "
            + "ARN of what calls."),
        Violating(
            "A source that is everything",
            [Ingest, With("sns.amazonaws.com", "*")],
            "`sourceArn` is \"*\", so that `sns.amazonaws.com` may call this function for anyone. Set it to the ARN of "
            + "what calls."),
        Violating("Rules of every account", [Ingest, With("events.amazonaws.com", "arn:aws:events:us-east-1:*:rule/nightly")], NoAccount),
        Violating(
            "Mail rules",
            [Ingest, With("ses.amazonaws.com", $"arn:aws:ses:us-east-1:{Account}:receipt-rule-set/in:receipt-rule/all")],
            NoAccount),
        Violating(
            "The source of another service",
            [Ingest, Topic, Permission("s3.amazonaws.com", new() { ["sourceAccount"] = Account }).Naming("sourceArn", Topic)],
            "`sourceArn` is that of orders (`aws:sns/topic:Topic`), and `principal` is `s3.amazonaws.com`, which never "
            + "calls for it. "
            + "Make the two fit."),
        Violating(
            "A permission without a source beside one whose principal is not known yet",
            [Ingest, Permission("events.amazonaws.com") with { Name = "other" }, Unknown],
            "`sourceArn` is not set, so that `events.amazonaws.com` may call this function for anyone. Set it to the "
            + "ARN of what calls."),
        NotApplicable("An account", Permission(Account), "The principal is no service of AWS."),
        Undecided("A principal that is not known yet", "principal", Ingest, Unknown),
    ];

    private const string NoAccount =
        "`sourceAccount` is not set, and `sourceArn` has no account in it: whoever owns the name next may call this "
        + "function. Set "
        + "`sourceAccount` to your account.";

    private static readonly TestResource Region = new("aws:ssm/parameter:Parameter", "region");

    private static readonly TestResource Unknown = Permission("x").Naming("principal", Region);

    private static TestResource With(string principal, string sourceArn) =>
        Permission(principal, new() { ["sourceArn"] = sourceArn });
}
