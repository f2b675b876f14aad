using Alicerce.Infra.Data;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Serverless;

/// <summary>
/// The serverless tier: each file that lands in the bucket starts a function that describes it in the catalogue. An
/// event that fails three times waits in a queue.
/// </summary>
public sealed class Ingest : ComponentResource
{
    public Ingest(string name, IngestArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:serverless:Ingest", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var failures = new Aws.Sqs.Queue(
            $"{name}-failures",
            new Aws.Sqs.QueueArgs { SqsManagedSseEnabled = true, MessageRetentionSeconds = 14 * 24 * 60 * 60 },
            child);
        // Lambda would create the group itself, without an end to what it keeps.
        var logs = new Aws.CloudWatch.LogGroup(
            $"{name}-logs",
            new Aws.CloudWatch.LogGroupArgs
            {
                Name = $"/aws/lambda/{args.Prefix}-{name}",
                RetentionInDays = args.LogRetentionDays,
                KmsKeyId = args.LogKeyArn,
            },
            child);
        var role = new ServiceRole(
            $"{name}-function",
            new ServiceRoleArgs
            {
                Service = "lambda.amazonaws.com",
                Description = "Describes uploaded files in the catalogue",
                Statements = IngestPermissions.For(args, logs.Arn, failures.Arn),
            },
            new ComponentResourceOptions { Parent = this });

        var function = new Aws.Lambda.Function(
            name,
            Function(args, role.Arn, logs.Name),
            // Lambda tests at once whether the role may write traces.
            new CustomResourceOptions { Parent = this, DependsOn = { role } });
        _ = new Aws.Lambda.FunctionEventInvokeConfig(
            name,
            new Aws.Lambda.FunctionEventInvokeConfigArgs
            {
                FunctionName = function.Name,
                MaximumRetryAttempts = 2,
                MaximumEventAgeInSeconds = 6 * 60 * 60,
                DestinationConfig = new Aws.Lambda.Inputs.FunctionEventInvokeConfigDestinationConfigArgs
                {
                    OnFailure = new Aws.Lambda.Inputs.FunctionEventInvokeConfigDestinationConfigOnFailureArgs
                    {
                        Destination = failures.Arn,
                    },
                },
            },
            // Lambda tests at once whether the role may send to the queue.
            new CustomResourceOptions { Parent = this, DependsOn = { role } });

        var permission = new Aws.Lambda.Permission(
            $"{name}-from-bucket",
            new Aws.Lambda.PermissionArgs
            {
                Action = "lambda:InvokeFunction",
                Function = function.Name,
                Principal = "s3.amazonaws.com",
                SourceArn = args.BucketArn,
                // The ARN of a bucket has no account in it; without this the next owner of the name could call.
                SourceAccount = args.Account.Id,
            },
            child);
        _ = new Aws.S3.BucketNotification(
            $"{name}-from-bucket",
            new Aws.S3.BucketNotificationArgs
            {
                Bucket = args.BucketName,
                // AWS Backup follows the bucket through EventBridge and switches it on; unsaid here, every deployment
                // would switch it off again.
                Eventbridge = true,
                LambdaFunctions =
                {
                    new Aws.S3.Inputs.BucketNotificationLambdaFunctionArgs
                    {
                        LambdaFunctionArn = function.Arn,
                        Events = { "s3:ObjectCreated:*" },
                        FilterPrefix = Storage.UploadPrefix,
                    },
                },
            },
            new CustomResourceOptions { Parent = this, DependsOn = { permission } });

        FunctionName = function.Name;
        FailureQueueUrl = failures.Url;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["functionName"] = FunctionName,
            ["failureQueueUrl"] = FailureQueueUrl,
        });
    }

    public Output<string> FunctionName { get; }

    /// <summary>Where events end that the function could not handle.</summary>
    public Output<string> FailureQueueUrl { get; }

    private static Aws.Lambda.FunctionArgs Function(
        IngestArgs args, Output<string> roleArn, Output<string> logGroupName) => new()
        {
            Description = "Describes uploaded files in the catalogue",
            Runtime = Aws.Lambda.Runtime.Dotnet10,
            Architectures = { "arm64" },
            Handler = "Alicerce.Ingest::Alicerce.Ingest.Function::HandleAsync",
            Code = args.Package,
            Role = roleArn,
            MemorySize = args.MemoryMb,
            Timeout = args.TimeoutSeconds,
            TracingConfig = new Aws.Lambda.Inputs.FunctionTracingConfigArgs { Mode = "Active" },
            LoggingConfig = new Aws.Lambda.Inputs.FunctionLoggingConfigArgs
            {
                LogFormat = "Text",
                LogGroup = logGroupName,
            },
            Environment = new Aws.Lambda.Inputs.FunctionEnvironmentArgs
            {
                Variables =
            {
                { "TABLE_NAME", args.TableName },
                // The function writes whole JSON lines; the runtime is not to put anything before them.
                { "AWS_LAMBDA_HANDLER_LOG_FORMAT", "Unformatted" },
            },
            },
        };
}
