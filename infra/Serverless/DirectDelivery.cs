using Alicerce.Infra.Data;

namespace Alicerce.Infra.Serverless;

/// <summary>What the bucket needs to call the function itself: an asynchronous call with two retries.</summary>
internal sealed record DirectDelivery(
    Aws.S3.Inputs.BucketNotificationLambdaFunctionArgs Notification, Aws.Lambda.Permission Permission)
{
    public static DirectDelivery Prepare(
        string name, IngestArgs args, DotnetFunction function, DeadLetters failures, Resource parent)
    {
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
            new CustomResourceOptions { Parent = parent, DependsOn = { function.Role } });

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
            new CustomResourceOptions { Parent = parent });

        return new DirectDelivery(
            new Aws.S3.Inputs.BucketNotificationLambdaFunctionArgs
            {
                LambdaFunctionArn = function.Arn,
                Events = { "s3:ObjectCreated:*" },
                FilterPrefix = Storage.UploadPrefix,
            },
            permission);
    }
}
