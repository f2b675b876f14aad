namespace Alicerce.Policies.Responsibilities;

/// <summary>Tools of control.</summary>
internal static class GovernanceServices
{
    public static IReadOnlyList<ServiceDuties> All { get; } =
    [
        new("IAM", ServiceKind.GovernanceService)
        {
            Aws = "Evaluates policies, and keeps credentials safe.",
            Customer =
            [
                "Allow what is needed and nothing else, with no way to gain more.",
                "Use roles in place of users.",
                "Trust named principals only.",
                "Demand a second factor and strong passwords.",
                "Look at who from outside has access.",
            ],
            Types = ["aws:iam/", "aws:accessanalyzer/"],
            Rules = ["external-access-is-analyzed"],
        },
        new("AWS Backup", ServiceKind.GovernanceService)
        {
            Aws = "Runs the jobs, stores recovery points and enforces locks on vaults.",
            Customer =
            [
                "Select everything that holds data.",
                "Choose how often and how long, to fit what may be lost.",
                "Lock vaults, keep copies elsewhere and practise to restore.",
            ],
            Types = ["aws:backup/"],
            Rules = ["data-stores-are-backed-up"],
        },
        new("Data Lifecycle Manager", ServiceKind.GovernanceService)
        {
            Aws = "Takes and deletes snapshots on schedule.",
            Customer = ["Tag the volumes that it covers, and choose how many snapshots it keeps.", "Encrypt copies."],
            Types = ["aws:dlm/"],
        },
        new("CloudTrail", ServiceKind.GovernanceService)
        {
            Aws = "Records calls of the API, and keeps the last 90 days of them.",
            Customer =
            [
                "Keep a trail of every region, encrypted and with files that can be verified.",
                "Guard the bucket that it writes to.",
                "Record access to objects where the data needs it.",
                "Send it to CloudWatch, where alarms can see it.",
            ],
            Types = ["aws:cloudtrail/"],
            Rules = ["risky-calls-raise-alarms", "s3-object-events-are-logged", "s3-trail-bucket-locks-objects"],
        },
        new("CloudWatch", ServiceKind.GovernanceService)
        {
            Aws = "Stores metrics and logs, and evaluates alarms.",
            Customer =
            [
                "Say how long each log group keeps its logs.",
                "Give every alarm an action that reaches somebody.",
                "Raise alarms on the calls that an intruder makes.",
            ],
            Types =
            [
                "aws:cloudwatch/compositeAlarm:",
                "aws:cloudwatch/log",
                "aws:cloudwatch/metricAlarm:",
            ],
            Rules = ["risky-calls-raise-alarms"],
        },
        new("Certificate Manager", ServiceKind.GovernanceService)
        {
            Aws = "Issues certificates, renews those that it can validate and guards their private keys.",
            Customer =
            [
                "Validate by DNS, so that renewal needs nobody.",
                "Ask for strong keys and exact names.",
                "Watch the end of certificates that you imported.",
            ],
            Types = ["aws:acm/"],
        },
        new("WAF", ServiceKind.GovernanceService)
        {
            Aws = "Inspects requests, and maintains the managed groups of rules.",
            Customer =
            [
                "Attach a web ACL to what is public.",
                "Choose its rules, log what it does and watch what it counts.",
            ],
            Types = ["aws:wafv2/"],
            Rules = ["load-balancer-has-web-acl"],
        },
        new("Budgets", ServiceKind.GovernanceService)
        {
            Aws = "Measures cost, some hours late.",
            Customer = ["Set a budget that tells a person, and an action where spending must stop."],
            Types = ["aws:budgets/"],
            Rules = ["spending-is-watched-by-budget"],
        },
        new("Services of the account", ServiceKind.GovernanceService)
        {
            Aws = "Detect threats, weak points and drift, where they are on.",
            Customer =
            [
                "Turn on Config, GuardDuty, Inspector, Macie and Security Hub.",
                "Name a contact for security, and send findings to people.",
            ],
            Types =
            [
                "aws:account/",
                "aws:cfg/",
                "aws:guardduty/",
                "aws:inspector2/",
                "aws:macie2/",
                "aws:securityhub/",
            ],
        },
    ];
}
