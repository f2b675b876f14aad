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
                "Keep public access blocked, and policies narrow.",
                "Refuse plain HTTP.",
                "Choose KMS keys for data that needs them.",
                "Keep versions, and let old ones expire.",
                "Log access, lock what must not change and replicate what must outlive a region.",
            ],
            Types = ["aws:s3/", "aws:s3control/", "aws:s3tables/"],
        },
        new("DynamoDB", ServiceKind.AbstractService)
        {
            Aws = "Copies tables across zones, encrypts them always and keeps their history when asked to.",
            Customer =
            [
                "Turn on recovery to a point in time, and protection from deletion.",
                "Let capacity follow demand.",
                "Choose the key, and back up what must outlive the table.",
            ],
            Types = ["aws:dynamodb/"],
            Rules = ["data-stores-are-backed-up"],
        },
        new("Lambda", ServiceKind.AbstractService)
        {
            Aws = "Keeps calls apart, patches runtimes, scales, tries failed events again and stops some loops.",
            Customer =
            [
                "Answer for the code and what it depends on, on a runtime that is supported.",
                "Give the function a narrow role, and let only named sources call it.",
                "Keep secrets out of its variables.",
                "Say where failed events go.",
                "Trace it, and avoid loops that AWS does not watch.",
            ],
            Types = ["aws:lambda/"],
            Rules = ["databases-and-functions-are-in-private-subnets"],
        },
        new("API Gateway", ServiceKind.AbstractService)
        {
            Aws = "Runs the endpoint, scales it and ends TLS.",
            Customer =
            [
                "Ask every caller who it is.",
                "Choose a current TLS policy for names of your own.",
                "Log and trace calls, and encrypt what is cached.",
            ],
            Types = ["aws:apigateway/", "aws:apigatewayv2/"],
        },
        new("Step Functions", ServiceKind.AbstractService)
        {
            Aws = "Runs executions, and remembers their state.",
            Customer =
            [
                "Log as much as the data allows, and trace.",
                "Give the state machine a narrow role.",
                "Catch and retry failures, and keep secrets out of the state.",
            ],
            Types = ["aws:sfn/"],
        },
        new("EventBridge", ServiceKind.AbstractService)
        {
            Aws = "Delivers events, tries again for a while and runs schedules.",
            Customer =
            [
                "Say who may put events on a bus.",
                "Give targets a queue for what cannot be delivered.",
                "Write no rule that starts itself.",
                "Choose keys where the events need them.",
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
                "Keep the policy of the topic private.",
                "Encrypt with a key that the publishers may use.",
                "Give subscriptions a queue for what cannot be delivered.",
            ],
            Types = ["aws:sns/"],
        },
        new("SQS", ServiceKind.AbstractService)
        {
            Aws = "Stores messages across zones, and encrypts new queues by default.",
            Customer =
            [
                "Keep the policy of the queue private.",
                "Set aside messages that nobody can handle.",
                "Hide a message for longer than its consumer takes.",
            ],
            Types = ["aws:sqs/"],
        },
        new("KMS", ServiceKind.AbstractService)
        {
            Aws = "Keeps keys in validated hardware, and rotates them when asked to.",
            Customer =
            [
                "Write key policies that are neither open nor lock you out.",
                "Turn rotation on.",
                "Leave time to undo a deletion, and use one key for each class of data.",
            ],
            Types = ["aws:kms/"],
            Rules = ["iam-policy-decrypts-with-named-keys"],
        },
        new("Secrets Manager", ServiceKind.AbstractService)
        {
            Aws = "Stores and replicates secrets, and rotates those of services that it knows.",
            Customer =
            [
                "Put every credential there.",
                "Rotate secrets.",
                "Choose the key, and few readers.",
            ],
            Types = ["aws:secretsmanager/"],
        },
        new("Cognito", ServiceKind.AbstractService)
        {
            Aws = "Stores credentials, runs the sign-in and rates its risk where the tier allows.",
            Customer =
            [
                "Demand strong passwords, and offer a second factor.",
                "Turn on protection from threats and from deletion.",
                "Refuse guests, and give identities narrow roles.",
            ],
            Types = ["aws:cognito/"],
        },
        new("Glue and Athena", ServiceKind.AbstractService)
        {
            Aws = "Patches the engines, and keeps jobs apart.",
            Customer =
            [
                "Run jobs on versions that are supported, with a security configuration.",
                "Encrypt the catalogue and the results.",
                "Enforce the settings of workgroups, and log.",
            ],
            Types = ["aws:glue/", "aws:athena/"],
        },
    ];
}
