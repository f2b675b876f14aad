using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Encryption;

/// <summary>
/// What a key policy itself must allow. Policies of roles do the rest, which the first statement makes possible.
/// </summary>
internal static class KeyPolicy
{
    private const string AutoScalingRole =
        "aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling";

    private static readonly string[] UseKey =
        ["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey",
            "kms:GenerateDataKeyWithoutPlaintext", "kms:DescribeKey"];

    private static readonly string[] AlertPublishers =
        ["budgets.amazonaws.com", "cloudwatch.amazonaws.com", "costalerts.amazonaws.com"];

    public static Output<string> For(Account account) => PolicyDocument.From(
    [
        new Statement
        {
            Sid = "AccountDecidesThroughIam",
            Principal = Principal.Aws(account.RootArn),
            // AWS refuses a policy that leaves nobody able to change it, and only this grant lets IAM policies count.
            Actions = ["kms:*"],
            Resources = "*",
        },
        new Statement
        {
            Sid = "CloudWatchLogs",
            Principal = Principal.Service($"logs.{account.Region}.amazonaws.com"),
            Actions = UseKey,
            Resources = "*",
            Conditions =
            [
                new Condition("ArnLike", "kms:EncryptionContext:aws:logs:arn", account.Arn("logs", "log-group:*")),
            ],
        },
        // An alert reaches an encrypted topic only when its publisher may use the key of the topic.
        new Statement
        {
            Sid = "PublishersOfAlerts",
            Principal = Principal.Service(AlertPublishers),
            Actions = ["kms:Decrypt", "kms:GenerateDataKey"],
            Resources = "*",
            Conditions = [new Condition("StringEquals", "aws:SourceAccount", account.Id)],
        },
        new Statement
        {
            // EventBridge does not tell KMS on whose behalf it asks: with a condition every event would be lost.
            Sid = "EventsToAlerts",
            Principal = Principal.Service("events.amazonaws.com"),
            Actions = ["kms:Decrypt", "kms:GenerateDataKey"],
            Resources = "*",
        },
        new Statement
        {
            Sid = "CloudTrail",
            Principal = Principal.Service("cloudtrail.amazonaws.com"),
            Actions = ["kms:DescribeKey", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"],
            Resources = "*",
            Conditions = [new Condition("ArnLike", "aws:SourceArn", account.Arn("cloudtrail", "trail/*"))],
        },
        new Statement
        {
            Sid = "AutoScalingLaunches",
            Principal = Principal.Anyone(),
            Actions = UseKey,
            Resources = "*",
            Conditions = AutoScalingOf(account),
        },
        new Statement
        {
            Sid = "AutoScalingAttachesVolumes",
            Principal = Principal.Anyone(),
            Actions = ["kms:CreateGrant"],
            Resources = "*",
            Conditions = [.. AutoScalingOf(account), new Condition("Bool", "kms:GrantIsForAWSResource", "true")],
        },
    ]);

    // Instances with encrypted volumes die at launch unless the service-linked role may use the key. AWS creates that
    // role with the first group of an account and refuses to name it before, so it is found by condition.
    private static Condition[] AutoScalingOf(Account account) =>
    [
        new("StringEquals", "kms:CallerAccount", account.Id),
        new(
            "ArnEquals",
            "aws:PrincipalArn",
            Output.Format($"arn:{account.Partition}:iam::{account.Id}:role/{AutoScalingRole}")),
    ];
}
