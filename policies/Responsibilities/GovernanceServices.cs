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
                new("iam-least-privilege", "Allow what is needed and nothing else, with no way to gain more.")
                {
                    Rules =
                    [
                        "administrator-access-is-not-attached",
                        "cloud-shell-full-access-is-not-attached",
                        "iam-policy-decrypts-with-named-keys",
                        "iam-policy-escalates-no-privileges",
                        "iam-policy-exposes-no-credentials",
                        "iam-policy-grants-no-full-administration",
                        "iam-policy-names-actions-of-services",
                        "iam-policy-shares-no-resources",
                        "roles-reach-no-stronger-role",
                    ],
                },
                new("iam-users", "Use roles in place of users.")
                {
                    Rules =
                    [
                        "no-iam-user-is-declared",
                        "iam-user-gets-permissions-through-groups",
                        "iam-user-has-one-active-key",
                    ],
                },
                new("iam-trust", "Trust named principals only.")
                {
                    Rules = ["iam-role-trusts-named-principals", "iam-role-for-github-names-repository"],
                },
                new("iam-passwords", "Demand a second factor and strong passwords.")
                {
                    Rules = ["account-password-policy-is-strong"],
                },
                new("iam-outsiders", "Look at who from outside has access.")
                {
                    Rules = ["external-access-is-analyzed", "resource-policy-is-not-public"],
                },
            ],
            Types = ["aws:iam/", "aws:accessanalyzer/"],
        },
        new("AWS Backup", ServiceKind.GovernanceService)
        {
            Aws = "Runs the jobs, stores recovery points and enforces locks on vaults.",
            Customer =
            [
                new("backup-selection", "Select everything that holds data.")
                {
                    Rules = ["data-stores-are-backed-up"],
                },
                new("backup-recovery-point", "Choose how often and how long, to fit what may be lost.")
                {
                    Rules = ["backups-meet-recovery-point-objective"],
                },
                new(
                    "backup-vaults",
                    "Lock vaults with a key of their own, keep copies elsewhere and practise to restore.")
                {
                    Rules = ["backup-vault-has-its-own-key"],
                    RulesOnOwnResources = ["data-stores-are-protected"],
                },
            ],
            Types = ["aws:backup/"],
        },
        new("Data Lifecycle Manager", ServiceKind.GovernanceService)
        {
            Aws = "Takes and deletes snapshots on schedule.",
            Customer =
            [
                new("dlm-coverage", "Tag the volumes that it covers, and choose how many snapshots it keeps."),
                new("dlm-encryption", "Encrypt copies.")
                {
                    Rules = ["snapshot-copies-are-encrypted", "snapshot-copies-use-customer-key"],
                },
            ],
            Types = ["aws:dlm/"],
        },
        new("CloudTrail", ServiceKind.GovernanceService)
        {
            Aws = "Records calls of the API, and keeps the last 90 days of them.",
            Customer =
            [
                new("cloudtrail-trail", "Keep a trail of every region, encrypted and with files that can be verified.")
                {
                    Rules =
                    [
                        "trail-records-every-region",
                        "trail-is-encrypted",
                        "trail-validates-its-log-files",
                        "event-data-store-uses-customer-key",
                    ],
                },
                new("cloudtrail-bucket", "Guard the bucket that it writes to.")
                {
                    Rules = ["s3-trail-bucket-locks-objects"],
                },
                new("cloudtrail-objects", "Record access to objects where the data needs it.")
                {
                    Rules = ["s3-object-events-are-logged"],
                },
                new("cloudtrail-alarms", "Send it to CloudWatch, where alarms can see it.")
                {
                    Rules = ["trail-feeds-cloud-watch", "risky-calls-raise-alarms"],
                },
            ],
            Types = ["aws:cloudtrail/"],
        },
        new("CloudWatch", ServiceKind.GovernanceService)
        {
            Aws = "Stores metrics and logs, and evaluates alarms.",
            Customer =
            [
                new("cloudwatch-retention", "Say how long each log group keeps its logs.")
                {
                    Rules = ["log-group-keeps-logs", "log-group-forgets-old-logs", "logs-go-to-declared-groups"],
                },
                new("cloudwatch-key", "Choose keys where the logs need them.")
                {
                    Rules = ["log-group-uses-customer-key"],
                },
                new("cloudwatch-alarms", "Give every alarm an action that reaches somebody.")
                {
                    Rules =
                    [
                        "alarm-has-actions",
                        "alarm-actions-are-enabled",
                        "alarms-reach-a-person",
                        "failures-raise-alarms",
                    ],
                },
                new("cloudwatch-intruders", "Raise alarms on the calls that an intruder makes.")
                {
                    Rules = ["risky-calls-raise-alarms"],
                },
            ],
            Types =
            [
                "aws:cloudwatch/compositeAlarm:",
                "aws:cloudwatch/log",
                "aws:cloudwatch/metricAlarm:",
            ],
        },
        new("Certificate Manager", ServiceKind.GovernanceService)
        {
            Aws = "Issues certificates, renews those that it can validate and guards their private keys.",
            Customer =
            [
                new("certificates-validation", "Validate by DNS, so that renewal needs nobody.")
                {
                    Rules = ["certificate-is-validated-by-dns"],
                },
                new("certificates-keys", "Ask for strong keys and exact names, in the open.")
                {
                    Rules =
                    [
                        "certificate-key-is-strong",
                        "certificate-names-are-exact",
                        "certificate-is-in-transparency-log",
                    ],
                },
                new("certificates-end", "Watch the end of certificates that you imported."),
            ],
            Types = ["aws:acm/"],
        },
        new("WAF", ServiceKind.GovernanceService)
        {
            Aws = "Inspects requests, and maintains the managed groups of rules.",
            Customer =
            [
                new("waf-attachment", "Attach a web ACL to what is public.")
                {
                    Rules = ["load-balancer-has-web-acl"],
                },
                new("waf-rules", "Choose its rules, log what it does and watch what it counts.")
                {
                    Rules =
                    [
                        "web-acl-blocks-log4j",
                        "web-acl-has-rules",
                        "web-acl-is-logged",
                        "web-acl-rules-publish-metrics",
                    ],
                },
            ],
            Types = ["aws:wafv2/"],
        },
        new("Budgets", ServiceKind.GovernanceService)
        {
            Aws = "Measures cost, some hours late.",
            Customer =
            [
                new("budgets-budget", "Set a budget that tells a person, and an action where spending must stop.")
                {
                    Rules = ["spending-is-watched-by-budget"],
                },
            ],
            Types = ["aws:budgets/"],
        },
        new("Services of the account", ServiceKind.GovernanceService)
        {
            Aws = "Detect threats, weak points and drift, where they are on.",
            Customer =
            [
                new("account-config", "Record the configuration of every resource.")
                {
                    Rules = ["config-records-every-resource"],
                },
                new("account-guardduty", "Detect threats with GuardDuty, with all that it can watch.")
                {
                    Rules =
                    [
                        "guardduty-is-on",
                        "guardduty-installs-its-agent-on-machines",
                        "guardduty-scans-volumes",
                        "guardduty-watches-buckets",
                        "guardduty-watches-database-logins",
                        "guardduty-watches-functions",
                        "guardduty-watches-processes",
                    ],
                },
                new("account-inspector", "Look for weak points with Inspector.")
                {
                    Rules = ["inspector-scans-function-code", "inspector-scans-functions", "inspector-scans-machines"],
                },
                new("account-macie", "Look for sensitive data with Macie.")
                {
                    Rules = ["macie-is-on"],
                },
                new("account-contact", "Name a contact for security, and send findings to people.")
                {
                    Rules = ["security-contact-is-stated"],
                },
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
