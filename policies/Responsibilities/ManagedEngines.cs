namespace Alicerce.Policies.Responsibilities;

/// <summary>Software that AWS installs and patches.</summary>
internal static class ManagedEngines
{
    public static IReadOnlyList<ServiceDuties> All { get; } =
    [
        new("RDS", ServiceKind.ManagedEngine)
        {
            Aws = "Patches system and engine in your window, takes daily snapshots and runs the standby.",
            Customer =
            [
                new("rds-exposure", "Keep the database in private subnets, without a public address.")
                {
                    Rules =
                    [
                        "rds-instance-is-private",
                        "rds-instance-names-its-subnets",
                        "rds-port-is-not-the-default",
                    ],
                    RulesOnOwnResources =
                    [
                        "database-is-out-of-reach-of-the-internet",
                        "databases-and-functions-are-in-private-subnets",
                    ],
                },
                new("rds-encryption", "Encrypt it when it is made, and its snapshots.")
                {
                    Rules =
                    [
                        "rds-instance-is-encrypted",
                        "rds-cluster-is-encrypted",
                        "rds-cluster-uses-customer-key",
                        "rds-snapshot-is-encrypted",
                        "performance-insights-use-customer-key",
                    ],
                    RulesOnOwnResources = ["copies-stay-encrypted"],
                },
                new("rds-tls", "Force clients to use TLS, with a certificate authority that is current.")
                {
                    Rules =
                    [
                        "rds-instance-forces-tls",
                        "rds-proxy-requires-tls",
                        "rds-certificate-authority-is-current",
                        "rds-cluster-forces-tls",
                    ],
                },
                new("rds-backups", "Keep backups long enough, with a copy that outlives the database.")
                {
                    Rules =
                    [
                        "rds-instance-keeps-backups",
                        "rds-cluster-keeps-backups",
                        "aurora-mysql-backtracks",
                        "rds-instance-copies-tags-to-snapshots",
                        "rds-cluster-copies-tags-to-snapshots",
                    ],
                    RulesOnOwnResources = ["data-stores-are-backed-up", "backups-meet-recovery-point-objective"],
                },
                new("rds-snapshots", "Share snapshots with nobody who is not known.")
                {
                    Rules = ["rds-snapshot-is-private"],
                },
                new("rds-deletion", "Protect the database from deletion.")
                {
                    Rules = ["rds-instance-has-deletion-protection", "rds-cluster-has-deletion-protection"],
                    RulesOnOwnResources = ["data-stores-are-protected"],
                },
                new("rds-standby", "Run a standby in another zone.")
                {
                    Rules = ["rds-instance-is-multi-az", "aurora-cluster-spans-zones"],
                },
                new("rds-upgrades", "Take minor upgrades, and leave major versions before their support ends.")
                {
                    Rules = ["rds-takes-minor-upgrades", "rds-global-cluster-version-is-supported"],
                },
                new(
                    "rds-logins",
                    "Name the administrator yourself, leave the password to Secrets Manager and let roles log in.")
                {
                    Rules =
                    [
                        "rds-administrator-name-is-custom",
                        "rds-instance-accepts-iam-logins",
                        "rds-cluster-accepts-iam-logins",
                    ],
                    RulesOnOwnResources = ["secrets-stay-out-of-plain-sight"],
                },
                new("rds-logs", "Export the logs, and watch the database.")
                {
                    Rules =
                    [
                        "rds-instance-exports-its-logs",
                        "rds-cluster-exports-its-logs",
                        "postgres-instance-logs-queries",
                        "aurora-mysql-audits",
                        "rds-event-subscription-hears-what-matters",
                        "rds-instance-has-enhanced-monitoring",
                        "rds-instance-has-performance-insights",
                    ],
                },
            ],
            Types = ["aws:rds/"],
        },
        new("Load balancers", ServiceKind.ManagedEngine)
        {
            Aws = "Runs and patches the balancer, implements TLS and absorbs common floods.",
            Customer =
            [
                new(
                    "load-balancers-tls",
                    "Send visitors from HTTP to HTTPS, with a certificate and a current TLS policy.")
                {
                    Rules =
                    [
                        "http-listener-redirects-to-https",
                        "tls-listener-uses-recommended-policy",
                        "network-listener-speaks-tls",
                        "classic-listener-speaks-tls",
                        "classic-listener-uses-acm-certificate",
                    ],
                },
                new("load-balancers-targets", "Encrypt the way to the targets, and check their health.")
                {
                    Rules =
                    [
                        "targets-are-reached-over-tls",
                        "target-health-checks-are-encrypted",
                        "target-group-states-health-check",
                    ],
                },
                new(
                    "load-balancers-requests",
                    "Drop headers that are not valid, and attach a web ACL to what is public.")
                {
                    Rules =
                    [
                        "load-balancer-drops-invalid-headers",
                        "load-balancer-mitigates-desync",
                        "load-balancer-has-web-acl",
                    ],
                },
                new("load-balancers-availability", "Span zones, balance across them and drain connections.")
                {
                    Rules =
                    [
                        "load-balancer-spans-zones",
                        "load-balancer-balances-across-zones",
                        "classic-load-balancer-balances-across-zones",
                        "classic-load-balancer-drains-connections",
                        "availability-chain-has-no-weak-link",
                    ],
                },
                new("load-balancers-logs", "Log requests.")
                {
                    Rules = ["load-balancer-logs-access"],
                },
                new("load-balancers-deletion", "Protect the balancer from deletion.")
                {
                    Rules = ["load-balancer-is-protected-from-deletion"],
                },
            ],
            Types = ["aws:lb/", "aws:alb/", "aws:elb/"],
        },
        new("DynamoDB Accelerator", ServiceKind.ManagedEngine)
        {
            Aws = "Runs, patches and replaces the nodes of the cache.",
            Customer =
            [
                new("dax-encryption", "Encrypt the cluster when it is made.")
                {
                    Rules = ["dax-cluster-is-encrypted"],
                },
                new("dax-tls", "Demand TLS from clients.")
                {
                    Rules = ["dax-cluster-uses-tls"],
                },
            ],
            Types = ["aws:dax/"],
        },
        new("Redshift Serverless", ServiceKind.ManagedEngine)
        {
            Aws = "Patches and scales the warehouse, and encrypts it with a key of its own.",
            Customer =
            [
                new("redshift-exposure", "Keep the workgroup in a VPC, without a public address.")
                {
                    Rules = ["redshift-workgroup-is-private", "redshift-workgroup-routes-through-vpc"],
                    RulesOnOwnResources = ["databases-and-functions-are-in-private-subnets"],
                },
                new("redshift-tls", "Demand TLS.")
                {
                    Rules = ["redshift-workgroup-requires-tls"],
                },
                new(
                    "redshift-logins",
                    "Name the administrator and the database yourself, and keep the password out of sight.")
                {
                    Rules = ["redshift-administrator-name-is-custom", "redshift-database-name-is-custom"],
                    RulesOnOwnResources = ["secrets-stay-out-of-plain-sight"],
                },
                new("redshift-key", "Choose the key.")
                {
                    Rules = ["redshift-namespace-uses-customer-key"],
                },
                new("redshift-logs", "Export the logs.")
                {
                    Rules = ["redshift-namespace-exports-its-logs"],
                },
                new("redshift-limits", "Limit what it may use.")
                {
                    RulesOnOwnResources = ["spending-has-brakes"],
                },
            ],
            Types = ["aws:redshiftserverless/"],
        },
        new("SageMaker", ServiceKind.ManagedEngine)
        {
            Aws = "Patches the images of supported platforms, and keeps tenants apart.",
            Customer =
            [
                new(
                    "sagemaker-network",
                    "Run notebooks, jobs and endpoints in a VPC, without their own way to the internet.")
                {
                    Rules =
                    [
                        "sagemaker-notebook-has-no-direct-internet",
                        "sagemaker-notebook-sits-in-vpc",
                        "sagemaker-model-images-come-through-vpc",
                        "sagemaker-model-is-network-isolated",
                        "sagemaker-monitoring-is-network-isolated",
                    ],
                    RulesOnOwnResources = ["databases-and-functions-are-in-private-subnets"],
                },
                new(
                    "sagemaker-root",
                    "Take root access away, demand tokens for metadata and run on a platform that is supported.")
                {
                    Rules =
                    [
                        "sagemaker-notebook-users-are-not-root",
                        "sagemaker-notebook-requires-tokens",
                        "sagemaker-notebook-platform-is-supported",
                    ],
                },
                new("sagemaker-keys", "Choose the keys, and encrypt between containers.")
                {
                    Rules =
                    [
                        "sagemaker-endpoint-uses-customer-key",
                        "sagemaker-notebook-uses-customer-key",
                        "sagemaker-offline-store-uses-key",
                        "sagemaker-online-store-uses-key",
                        "sagemaker-monitoring-encrypts-between-containers",
                    ],
                },
                new("sagemaker-availability", "Run more than one instance behind an endpoint.")
                {
                    Rules = ["sagemaker-endpoint-starts-with-two-instances"],
                },
            ],
            Types = ["aws:sagemaker/"],
        },
    ];
}
