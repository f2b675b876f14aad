namespace Alicerce.Policies.Responsibilities;

/// <summary>Interfaces: the customer brings code, data and permissions.</summary>
internal static class AbstractServices
{
    public static IReadOnlyList<ServiceDuties> All { get; } =
    [
        new("S3", ServiceKind.AbstractService)
        {
            Aws = "Copies objects across zones, encrypts each new one and closes new buckets to the public.",
            Customer =
            [
                new("s3-public-access", "Keep public access blocked.")
                {
                    Rules =
                    [
                        "s3-account-blocks-public-access",
                        "s3-bucket-blocks-public-access",
                        "s3-bucket-declares-public-access-block",
                        "s3-access-point-blocks-public-access",
                        "s3-bucket-grants-nothing-to-everyone",
                        "s3-bucket-uses-no-acls",
                    ],
                },
                new("s3-policies", "Keep policies narrow, without locking yourself out.")
                {
                    Rules = ["s3-bucket-policy-gives-no-control-away", "s3-bucket-policy-locks-nobody-out"],
                },
                new("s3-tls", "Refuse plain HTTP.")
                {
                    Rules = ["s3-bucket-refuses-plain-http"],
                },
                new("s3-key", "Choose KMS keys for data that needs them.")
                {
                    Rules = ["s3-bucket-uses-kms"],
                    RulesOnOwnResources = ["copies-stay-encrypted"],
                },
                new("s3-versions", "Keep versions, and protect and back up what cannot be made again.")
                {
                    Rules = ["s3-bucket-keeps-versions"],
                    RulesOnOwnResources = ["data-stores-are-backed-up", "data-stores-are-protected"],
                },
                new("s3-lifecycle", "Let old versions and unfinished uploads expire.")
                {
                    Rules =
                    [
                        "s3-bucket-has-lifecycle",
                        "s3-bucket-expires-old-versions",
                        "s3-bucket-aborts-incomplete-uploads",
                        "s3-directory-bucket-has-lifecycle",
                    ],
                },
                new("s3-logs", "Log access.")
                {
                    Rules = ["s3-bucket-logs-access"],
                },
                new("s3-lock", "Lock what must not change, and replicate what must outlive a region.")
                {
                    Rules = ["s3-trail-bucket-locks-objects", "s3-bucket-replicates"],
                },
                new("s3-events", "Say in one place what listens to a bucket, and let it be called.")
                {
                    Rules = ["s3-bucket-has-one-notification", "s3-bucket-emits-events"],
                    RulesOnOwnResources = ["lambda-triggers-may-call-their-function"],
                },
            ],
            Types = ["aws:s3/", "aws:s3control/", "aws:s3tables/"],
        },
        new("DynamoDB", ServiceKind.AbstractService)
        {
            Aws = "Copies tables across zones, encrypts them always and keeps their history when asked to.",
            Customer =
            [
                new("dynamodb-recovery", "Turn on recovery to a point in time.")
                {
                    Rules = ["dynamodb-table-has-point-in-time-recovery"],
                    RulesOnOwnResources = ["backups-meet-recovery-point-objective"],
                },
                new("dynamodb-deletion", "Protect the table from deletion.")
                {
                    Rules = ["dynamodb-table-has-deletion-protection"],
                    RulesOnOwnResources = ["data-stores-are-protected"],
                },
                new("dynamodb-capacity", "Let capacity follow demand.")
                {
                    Rules = ["dynamodb-table-follows-demand"],
                    RulesOnOwnResources = ["spending-has-brakes"],
                },
                new("dynamodb-key", "Choose the key.")
                {
                    Rules = ["dynamodb-table-uses-customer-key"],
                    RulesOnOwnResources = ["copies-stay-encrypted"],
                },
                new("dynamodb-backup", "Back up what must outlive the table.")
                {
                    RulesOnOwnResources = ["data-stores-are-backed-up"],
                },
            ],
            Types = ["aws:dynamodb/"],
        },
        new("Lambda", ServiceKind.AbstractService)
        {
            Aws = "Keeps calls apart, patches runtimes, scales, tries failed events again and stops some loops.",
            Customer =
            [
                new("lambda-code", "Answer for the code and what it depends on, on a runtime that is supported.")
                {
                    Rules = ["lambda-runtime-is-supported", "lambda-function-checks-signatures"],
                },
                new("lambda-callers", "Let only named sources call the function.")
                {
                    Rules =
                    [
                        "lambda-permission-is-not-public",
                        "lambda-permission-names-its-source",
                        "lambda-function-url-requires-iam",
                        "lambda-function-url-limits-origins",
                    ],
                },
                new("lambda-secrets", "Keep secrets out of its variables.")
                {
                    Rules = ["lambda-variables-carry-no-credentials", "lambda-function-uses-customer-key"],
                    RulesOnOwnResources = ["secrets-stay-out-of-plain-sight"],
                },
                new("lambda-failures", "Say where failed events go.")
                {
                    Rules =
                    [
                        "asynchronous-functions-keep-failed-events",
                        "event-sources-set-failures-aside",
                        "roles-may-deliver",
                    ],
                },
                new("lambda-trace", "Trace it, and avoid loops that AWS does not watch.")
                {
                    Rules = ["lambda-function-is-traced", "functions-do-not-call-themselves"],
                },
                new("lambda-network", "Place a function that needs your network in private subnets of several zones.")
                {
                    Rules = ["lambda-function-runs-in-vpc", "lambda-function-spans-zones"],
                    RulesOnOwnResources = ["databases-and-functions-are-in-private-subnets"],
                },
                new("lambda-capacity", "Reserve and limit how many run at once.")
                {
                    Rules = ["lambda-function-reserves-concurrency"],
                },
            ],
            Types = ["aws:lambda/"],
        },
        new("API Gateway", ServiceKind.AbstractService)
        {
            Aws = "Runs the endpoint, scales it and ends TLS.",
            Customer =
            [
                new("api-gateway-callers", "Ask every caller who it is.")
                {
                    Rules = ["api-route-requires-authorization", "rest-method-requires-authorization"],
                },
                new("api-gateway-tls", "Choose a current TLS policy for names of your own.")
                {
                    Rules = ["api-domain-uses-current-tls"],
                },
                new("api-gateway-logs", "Log and trace calls.")
                {
                    Rules = ["api-stage-logs-access", "rest-stage-logs-executions", "rest-stage-is-traced"],
                },
                new("api-gateway-cache", "Encrypt what is cached.")
                {
                    Rules = ["rest-method-cache-is-encrypted"],
                },
            ],
            Types = ["aws:apigateway/", "aws:apigatewayv2/"],
        },
        new("Step Functions", ServiceKind.AbstractService)
        {
            Aws = "Runs executions, and remembers their state.",
            Customer =
            [
                new("step-functions-logs", "Log as much as the data allows, and trace.")
                {
                    Rules = ["state-machine-is-logged", "state-machine-is-traced"],
                },
                new("step-functions-role", "Give the state machine a narrow role."),
                new("step-functions-secrets", "Catch and retry failures, and keep secrets out of the state.")
                {
                    RulesOnOwnResources = ["secrets-stay-out-of-plain-sight"],
                },
            ],
            Types = ["aws:sfn/"],
        },
        new("EventBridge", ServiceKind.AbstractService)
        {
            Aws = "Delivers events, tries again for a while and runs schedules.",
            Customer =
            [
                new("eventbridge-policy", "Say who may put events on a bus.")
                {
                    Rules = ["event-bus-has-policy"],
                },
                new(
                    "eventbridge-failures",
                    "Give targets a queue for what cannot be delivered, and let them be called.")
                {
                    RulesOnOwnResources =
                    [
                        "asynchronous-functions-keep-failed-events",
                        "lambda-triggers-may-call-their-function",
                    ],
                },
                new("eventbridge-loops", "Write no rule that starts itself."),
                new("eventbridge-key", "Choose keys where the events need them.")
                {
                    Rules = ["schedule-uses-customer-key"],
                },
                new("eventbridge-regions", "Replicate the events of a global endpoint.")
                {
                    Rules = ["event-endpoint-replicates-events"],
                },
            ],
            Types =
            [
                "aws:cloudwatch/event",
                "aws:pipes/",
                "aws:scheduler/",
            ],
        },
        new("SNS", ServiceKind.AbstractService)
        {
            Aws = "Stores messages across zones, delivers them and tries again.",
            Customer =
            [
                new("sns-policy", "Keep the policy of the topic private.")
                {
                    Rules = ["sns-topic-policy-is-not-public"],
                    RulesOnOwnResources = ["deliveries-are-admitted"],
                },
                new("sns-encryption", "Encrypt with a key that the publishers may use.")
                {
                    Rules = ["sns-topic-is-encrypted", "sns-topic-refuses-plain-http"],
                },
                new("sns-failures", "Give subscriptions a queue for what cannot be delivered, and let them be called.")
                {
                    RulesOnOwnResources = ["lambda-triggers-may-call-their-function"],
                },
            ],
            Types = ["aws:sns/"],
        },
        new("SQS", ServiceKind.AbstractService)
        {
            Aws = "Stores messages across zones, and encrypts new queues by default.",
            Customer =
            [
                new("sqs-policy", "Keep the policy of the queue private.")
                {
                    Rules = ["sqs-queue-policy-is-not-public"],
                    RulesOnOwnResources = ["deliveries-are-admitted"],
                },
                new("sqs-encryption", "Keep the encryption on.")
                {
                    Rules = ["sqs-queue-is-encrypted", "sqs-queue-refuses-plain-http"],
                    RulesOnOwnResources = ["copies-stay-encrypted"],
                },
                new("sqs-failures", "Set aside messages that nobody can handle.")
                {
                    RulesOnOwnResources = ["event-sources-set-failures-aside"],
                },
                new("sqs-visibility", "Hide a message for longer than its consumer takes."),
            ],
            Types = ["aws:sqs/"],
        },
        new("KMS", ServiceKind.AbstractService)
        {
            Aws = "Keeps keys in validated hardware, and rotates them when asked to.",
            Customer =
            [
                new("kms-policy", "Write key policies that are neither open nor lock you out.")
                {
                    Rules =
                    [
                        "kms-key-policy-is-not-public",
                        "kms-key-states-its-policy",
                        "iam-policy-decrypts-with-named-keys",
                        "kms-keys-let-their-services-in",
                        "roles-may-decrypt-what-they-read",
                    ],
                },
                new("kms-rotation", "Turn rotation on.")
                {
                    Rules = ["kms-key-rotates"],
                },
                new(
                    "kms-deletion",
                    "Leave time to undo a deletion, keep keys enabled and use one for each class of data.")
                {
                    Rules = ["kms-key-is-enabled"],
                },
            ],
            Types = ["aws:kms/"],
        },
        new("Secrets Manager", ServiceKind.AbstractService)
        {
            Aws = "Stores and replicates secrets, and rotates those of services that it knows.",
            Customer =
            [
                new("secrets-manager-use", "Put every credential there.")
                {
                    Rules = ["secrets-stay-out-of-plain-sight"],
                },
                new("secrets-manager-rotation", "Rotate secrets.")
                {
                    Rules = ["secret-rotates", "secret-rotates-often"],
                },
                new("secrets-manager-key", "Choose the key, and few readers.")
                {
                    Rules = ["secret-uses-customer-key", "functions-read-only-their-secrets"],
                    RulesOnOwnResources = ["copies-stay-encrypted", "resource-policy-is-not-public"],
                },
            ],
            Types = ["aws:secretsmanager/"],
        },
        new("Cognito", ServiceKind.AbstractService)
        {
            Aws = "Stores credentials, runs the sign-in and rates its risk where the tier allows.",
            Customer =
            [
                new("cognito-passwords", "Demand strong passwords, and offer a second factor.")
                {
                    Rules = ["cognito-user-pool-passwords-are-strong", "cognito-user-pool-offers-second-factor"],
                },
                new("cognito-threats", "Turn on protection from threats.")
                {
                    Rules = ["cognito-user-pool-detects-threats", "cognito-custom-sign-in-detects-threats"],
                },
                new("cognito-deletion", "Protect the user pool from deletion.")
                {
                    Rules = ["cognito-user-pool-is-protected-from-deletion"],
                },
                new("cognito-guests", "Refuse guests, and give identities narrow roles.")
                {
                    Rules = ["cognito-identity-pool-refuses-guests"],
                },
            ],
            Types = ["aws:cognito/"],
        },
        new("Glue and Athena", ServiceKind.AbstractService)
        {
            Aws = "Patches the engines, and keeps jobs apart.",
            Customer =
            [
                new("glue-athena-versions", "Run jobs on versions that are supported, with a security configuration.")
                {
                    Rules = ["glue-job-version-is-supported", "glue-component-has-security-configuration"],
                    RulesOnOwnResources = ["secrets-stay-out-of-plain-sight"],
                },
                new("glue-athena-encryption", "Encrypt the catalogue and the results.")
                {
                    Rules =
                    [
                        "glue-catalog-is-encrypted",
                        "glue-security-configuration-encrypts-everything",
                        "athena-database-encrypts-results",
                        "athena-workgroup-encrypts-results",
                    ],
                },
                new("glue-athena-workgroups", "Enforce the settings of workgroups, and watch them.")
                {
                    Rules = ["athena-workgroup-overrides-clients", "athena-workgroup-publishes-metrics"],
                    RulesOnOwnResources = ["spending-has-brakes"],
                },
            ],
            Types = ["aws:glue/", "aws:athena/"],
        },
    ];
}
