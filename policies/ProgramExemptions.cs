namespace Alicerce.Policies;

/// <summary>
/// Advice that the program of this repository does not take at a stage, each with the reason. Nothing mandatory is here,
/// but for what a restore drill throws away again.
/// </summary>
public static class ProgramExemptions
{
    private const string Project = "alicerce";

    /// <summary>What the names of resources in a restore drill start with.</summary>
    public const string DrillPrefix = "drill-";

    private const string TlsEndsAtTheBalancer =
        "TLS ends at the load balancer: its targets are in private subnets, and only its security group reaches them.";

    private const string DevelopmentHasNoKeys =
        "A development stack pays for no keys of its own; the keys of AWS encrypt what it holds.";

    private const string DevelopmentIsMadeAgain =
        "A development stack holds nothing that must last, and is deleted and made again in one step.";

    private const string ProductionWatchesTheAccount =
        "The budget of a stage counts what carries its tags; the stack of production watches the whole account.";

    private const string StagingIsMadeAgain =
        "A rehearsal holds nothing that production does not have, and is deleted and made again in one step.";

    private static readonly IReadOnlyList<PolicyExemption> Everywhere =
    [
        new(
            "auto-scaling-group-mixes-instance-types",
            "web",
            "A stage is sized for the one type in `alicerce:web.instanceType`; its zones are the reserve."),
        new(
            "subnet-assigns-no-public-addresses",
            "network-public-?",
            "The VPC component makes public subnets so; what runs in them is meant to be reached."),
        new(
            "vpc-has-required-endpoints",
            "network",
            "`alicerce:network.interfaceEndpoints` lists what is worth its price; the internet carries the rest."),
        new(
            "lambda-function-uses-customer-key",
            "*",
            "The variables hold names and addresses and no secret, and Lambda encrypts them with its own key."),
        new(
            "event-bus-has-policy",
            "files",
            "Without a policy roles of this account alone put events on the bus, each by a permission of its own."),
        new(
            "sqs-queue-refuses-plain-http",
            "*",
            "Only roles of the stack send to its queues, and the software of AWS that they run speaks TLS."),
    ];

    private static readonly IReadOnlyList<PolicyExemption> AlertsNobody =
    [
        new(
            "alarms-reach-a-person",
            "alerts",
            "`alicerce:alerts.emails` is empty until whoever runs the stack names people."),
    ];

    private static readonly IReadOnlyList<PolicyExemption> BeforeUse =
    [
        .. AlertsNobody,
        new(
            "spending-has-brakes",
            "*",
            "What a table has to take is known once it is in use: a limit before that would turn visitors away."),
    ];

    private static readonly IReadOnlyList<PolicyExemption> BehindBalancer =
    [
        new(
            "http-listener-redirects-to-https",
            "balancer-http",
            "A certificate needs a domain of the user's: with `alicerce:web.certificateArn` this listener redirects."),
        new("target-health-checks-are-encrypted", "balancer", TlsEndsAtTheBalancer),
        new("targets-are-reached-over-tls", "balancer", TlsEndsAtTheBalancer),
    ];

    private static readonly IReadOnlyList<PolicyExemption> WithLogin =
    [
        new(
            "cognito-user-pool-detects-threats",
            "login",
            "`alicerce:login.tier` is `essentials`: threat protection needs the tier `plus`, which is billed by the user."),
        new(
            "secret-rotates",
            "login-client",
            "Cognito makes the secret together with its client: a new one is a new client, which a deployment makes."),
    ];

    private static readonly IReadOnlyList<PolicyExemption> WithApproval =
    [
        new(
            "api-route-requires-authorization",
            "approval-endpoint-*",
            "A link in a mail is its own authorization: signed, for one decision, once, and until its end."),
        new(
            "secret-rotates",
            "approval-signing-key",
            "A new key ends the links that people have in their mail: a deployment draws one when it is told to."),
    ];

    private static readonly IReadOnlyList<PolicyExemption> WithTrail =
    [
        new(
            "s3-bucket-uses-kms",
            "trail",
            "CloudTrail encrypts every file with the key for logs itself, whatever the default of the bucket is."),
        new(
            "s3-trail-bucket-locks-objects",
            "trail",
            "Versions outlive a deletion, and only CloudTrail may write; a lock on top would outlive the stack."),
    ];

    private static readonly IReadOnlyList<PolicyExemption> InDevelopment =
    [
        new("spending-is-watched-by-budget", "*", ProductionWatchesTheAccount),
        new("schedule-uses-customer-key", "*", DevelopmentHasNoKeys),
        new("backup-vault-has-its-own-key", "*", DevelopmentHasNoKeys),
        new("dynamodb-table-uses-customer-key", "*", DevelopmentHasNoKeys),
        new("log-group-uses-customer-key", "*", DevelopmentHasNoKeys),
        new("performance-insights-use-customer-key", "*", DevelopmentHasNoKeys),
        new("s3-bucket-uses-kms", "*", DevelopmentHasNoKeys),
        new("sns-topic-is-encrypted", "*", DevelopmentHasNoKeys),
        new("dynamodb-table-has-deletion-protection", "*", DevelopmentIsMadeAgain),
        new("dynamodb-table-has-point-in-time-recovery", "*", DevelopmentIsMadeAgain),
        new("rds-instance-has-deletion-protection", "*", DevelopmentIsMadeAgain),
        new("s3-bucket-keeps-versions", "storage-results", DevelopmentIsMadeAgain),
        new(
            "rds-instance-has-enhanced-monitoring",
            "database",
            "A development database is not watched by the minute; the metrics of CloudWatch are enough."),
        new(
            "vpc-has-flow-log",
            "network",
            "`alicerce:network.flowLogs` is off: what a development network carries is not worth the price of its "
            + "record."),
    ];

    private static readonly IReadOnlyList<PolicyExemption> InStaging =
    [
        new("spending-is-watched-by-budget", "*", ProductionWatchesTheAccount),
        new("cognito-user-pool-is-protected-from-deletion", "login", StagingIsMadeAgain),
        new("dynamodb-table-has-deletion-protection", "*", StagingIsMadeAgain),
        new("load-balancer-is-protected-from-deletion", "balancer", StagingIsMadeAgain),
        new("rds-instance-has-deletion-protection", "database", StagingIsMadeAgain),
        new(
            "availability-chain-has-no-weak-link",
            "network-1",
            "`alicerce:network.nat` is `single`: a rehearsal shares one way out."),
        new(
            "availability-chain-has-no-weak-link",
            "web",
            "A rehearsal runs on one machine, and waits for another when its zone fails."),
        new(
            "rds-instance-has-enhanced-monitoring",
            "database",
            "A rehearsal is not watched by the minute; the metrics of CloudWatch are enough."),
        new(
            "s3-object-events-are-logged",
            "trail",
            "`alicerce:alerts.watchFiles` is off: a rehearsal holds no files of people."),
    ];

    // The one place where something mandatory is not asked for: only while a drill stands, and only of what is in it.
    private static readonly IReadOnlyList<PolicyExemption> DuringDrills =
    [
        .. new[]
        {
            "data-stores-are-backed-up", "data-stores-are-protected", "postgres-instance-logs-queries",
            "rds-instance-exports-its-logs", "rds-instance-has-deletion-protection",
            "rds-instance-has-enhanced-monitoring", "rds-instance-has-performance-insights", "rds-instance-is-multi-az",
            "rds-instance-keeps-backups",
        }.Select(policy => new PolicyExemption(
            policy,
            DrillPrefix + "*",
            "A drill is a copy that is thrown away: `alicerce:restoreDrill.expires` ends it within a week.")),
    ];

    private static IReadOnlyList<PolicyExemption> InUse =>
        [.. Everywhere, .. DuringDrills, .. BehindBalancer, .. WithLogin, .. WithApproval, .. WithTrail, .. BeforeUse];

    /// <summary>The exemptions of a stack: none for that of another program.</summary>
    public static IReadOnlyList<PolicyExemption> For(StackInfo stack) => (stack.Project, Stages.Of(stack)) switch
    {
        (Project, Stage.Dev) => [.. Everywhere, .. DuringDrills, .. AlertsNobody, .. InDevelopment],
        (Project, Stage.Staging) => [.. InUse, .. InStaging],
        (Project, Stage.Prod) => InUse,
        _ => [],
    };
}
