using System.IO.Enumeration;

namespace Alicerce.Policies.Permissions;

/// <summary>
/// What managed policies of AWS allow, which is in no stack: the actions, with wildcards, of those that programs attach
/// most. They are about every resource.
/// </summary>
internal static class ManagedPolicy
{
    private const string OfAws = ":iam::aws:policy/";

    private static readonly string[] Logs = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"];

    private static readonly Dictionary<string, string[]> Contents = new()
    {
        ["AdministratorAccess"] = ["*"],
        ["AmazonDynamoDBFullAccess"] = ["dynamodb:*"],
        ["AmazonDynamoDBReadOnlyAccess"] = ["dynamodb:Get*", "dynamodb:Query", "dynamodb:Scan", "dynamodb:List*"],
        ["AmazonEC2ContainerRegistryReadOnly"] = ["ecr:Get*", "ecr:Describe*", "ecr:List*", "ecr:BatchGet*"],
        ["AmazonEC2FullAccess"] = ["ec2:*", "elasticloadbalancing:*", "cloudwatch:*", "autoscaling:*"],
        ["AmazonECSTaskExecutionRolePolicy"] =
            ["ecr:Get*", "ecr:BatchGet*", "ecr:BatchCheck*", "logs:CreateLogStream", "logs:PutLogEvents"],
        ["AmazonEventBridgeFullAccess"] = ["events:*", "schemas:*", "scheduler:*", "pipes:*"],
        ["AmazonRDSEnhancedMonitoringRole"] = ["logs:CreateLog*", "logs:Put*", "logs:Describe*", "logs:GetLogEvents"],
        ["AmazonS3FullAccess"] = ["s3:*", "s3-object-lambda:*"],
        ["AmazonS3ReadOnlyAccess"] = ["s3:Get*", "s3:List*", "s3:Describe*", "s3-object-lambda:Get*"],
        ["AmazonSNSFullAccess"] = ["sns:*"],
        ["AmazonSQSFullAccess"] = ["sqs:*"],
        ["AmazonSSMManagedInstanceCore"] = ["ssm:*Instance*", "ssm:Get*", "ssmmessages:*", "ec2messages:*"],
        ["AWSLambdaBasicExecutionRole"] = Logs,
        ["AWSLambdaDynamoDBExecutionRole"] = [.. Logs, "dynamodb:DescribeStream", "dynamodb:Get*", "dynamodb:List*"],
        ["AWSLambdaKinesisExecutionRole"] = [.. Logs, "kinesis:Describe*", "kinesis:Get*", "kinesis:List*"],
        ["AWSLambdaRole"] = ["lambda:InvokeFunction"],
        ["AWSLambdaSQSQueueExecutionRole"] =
            [.. Logs, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
        ["AWSLambdaVPCAccessExecutionRole"] = [.. Logs, "ec2:*NetworkInterface*", "ec2:DescribeSubnets"],
        ["AWSLambda_FullAccess"] = ["lambda:*", "states:Describe*", "states:List*", "logs:Describe*"],
        ["AWSLambda_ReadOnlyAccess"] = ["lambda:Get*", "lambda:List*"],
        ["AWSStepFunctionsFullAccess"] = ["states:*"],
        ["AWSXRayDaemonWriteAccess"] = ["xray:*"],
        ["AWSXrayWriteOnlyAccess"] = ["xray:*"],
        ["CloudWatchAgentServerPolicy"] = ["cloudwatch:PutMetricData", "ec2:Describe*", "logs:*", "ssm:GetParameter"],
        ["CloudWatchLogsFullAccess"] = ["logs:*"],
        ["IAMFullAccess"] = ["iam:*"],
        ["PowerUserAccess"] =
            ["lambda:*", "ec2:*", "s3:*", "states:*", "glue:*", "sagemaker:*", "cloudformation:*", "ecs:*", "sqs:*",
                "sns:*", "events:*", "scheduler:*", "secretsmanager:*", "kms:*", "dynamodb:*", "logs:*", "sts:*"],
        ["SecretsManagerReadWrite"] = ["secretsmanager:*"],
    };

    /// <summary>The actions that a managed policy allows; null when the table does not have it.</summary>
    public static IReadOnlyList<string>? ActionsOf(string arn) =>
        arn.Contains(OfAws, StringComparison.Ordinal)
            && Contents.TryGetValue(arn[(arn.LastIndexOf('/') + 1)..], out var actions)
            ? actions
            : null;

    /// <summary>Whether it is known to allow an action.</summary>
    public static bool Allows(string arn, string action) =>
        ActionsOf(arn) is { } actions
        && actions.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, action, ignoreCase: true));
}
