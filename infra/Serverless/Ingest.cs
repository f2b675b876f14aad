using System.Globalization;

namespace Alicerce.Infra.Serverless;

/// <summary>
/// The serverless tier: each file that lands in the bucket reaches a function, which describes it in the catalogue and
/// starts its processing. What keeps failing waits in a queue.
/// </summary>
public sealed class Ingest : ComponentResource
{
    private const string Description = "Describes uploaded files in the catalogue";

    public Ingest(string name, IngestArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:serverless:Ingest", name, options)
    {
        var failures = new DeadLetters($"{name}-failures", new ComponentResourceOptions { Parent = this });
        var queue = args.Mode == IngestMode.Queue
            ? new IngestQueue($"{name}-queue", args.TimeoutSeconds, failures, new ComponentResourceOptions { Parent = this })
            : null;
        var function = new DotnetFunction(
            name,
            new DotnetFunctionArgs
            {
                Prefix = args.Prefix,
                Description = Description,
                Handler = "Alicerce.Ingest::Alicerce.Ingest.Function::HandleAsync",
                Package = args.Package,
                Variables = Variables(args),
                Statements = IngestPermissions.For(args, queue?.Arn, failures.Arn),
                MemoryMb = args.MemoryMb,
                TimeoutSeconds = args.TimeoutSeconds,
                LogKeyArn = args.LogKeyArn,
                LogRetentionDays = args.LogRetentionDays,
            },
            new ComponentResourceOptions { Parent = this });

        switch (args.Mode)
        {
            case IngestMode.Queue:
                queue!.Feed(function, args.MaxConcurrency);
                var toQueue = new UploadRule($"{name}-uploads", args, new ComponentResourceOptions { Parent = this });
                toQueue.SendTo(queue);
                (RuleName, UndeliveredQueueName) = (toQueue.Name, toQueue.UndeliveredName);
                Notify(name, args, null);
                break;
            case IngestMode.Express:
                var machine = ExpressMachine.Create($"{name}-express", args, function, this);
                var toMachine = new UploadRule($"{name}-uploads", args, new ComponentResourceOptions { Parent = this });
                toMachine.Start(machine);
                (RuleName, UndeliveredQueueName) = (toMachine.Name, toMachine.UndeliveredName);
                MachineArn = machine.Arn;
                Notify(name, args, null);
                break;
            case IngestMode.Direct:
                Notify(name, args, DirectDelivery.Prepare(name, args, function, failures, this));
                break;
        }

        FunctionName = function.Name;
        QueueName = queue?.Name;
        FailureQueueName = failures.Name;
        FailureQueueUrl = failures.Url;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["functionName"] = FunctionName,
            ["failureQueueUrl"] = FailureQueueUrl,
        });
    }

    /// <summary>The function.</summary>
    public Output<string> FunctionName { get; }

    /// <summary>The queue before the function; null in the other modes.</summary>
    public Output<string>? QueueName { get; }

    /// <summary>Where events end that the function could not handle.</summary>
    public Output<string> FailureQueueName { get; }

    /// <summary>Where events end that the function could not handle.</summary>
    public Output<string> FailureQueueUrl { get; }

    /// <summary>The rule that sees uploads; null in mode direct.</summary>
    public Output<string>? RuleName { get; }

    /// <summary>Where events end that the rule could not deliver; null in mode direct.</summary>
    public Output<string>? UndeliveredQueueName { get; }

    /// <summary>The machine of mode express; null in the other modes.</summary>
    public Output<string>? MachineArn { get; }

    private static InputMap<string> Variables(IngestArgs args)
    {
        var variables = new InputMap<string>
        {
            { "TABLE_NAME", args.TableName },
            { "IDEMPOTENCY_TABLE_NAME", args.IdempotencyTableName },
            { "RECORD_IN_DATABASE", args.RecordInDatabase ? "true" : "false" },
            { "TIMEOUT_SECONDS", args.TimeoutSeconds.ToString(CultureInfo.InvariantCulture) },
        };
        if (args.StateMachineArn is not null)
        {
            variables.Add("STATE_MACHINE_ARN", args.StateMachineArn);
        }

        if (args.MaxObjectBytes is { } bytes)
        {
            variables.Add("MAX_OBJECT_BYTES", bytes.ToString(CultureInfo.InvariantCulture));
        }

        if (args.AcceptedTypes is { } types)
        {
            variables.Add("ACCEPTED_TYPES", types);
        }

        return variables;
    }

    // A bucket has one notification configuration, and whoever writes it writes all of it.
    private void Notify(string name, IngestArgs args, DirectDelivery? direct)
    {
        var notification = new Aws.S3.BucketNotificationArgs
        {
            Bucket = args.BucketName,
            // For rules, and for AWS Backup, which follows the bucket through EventBridge and switches it on; unsaid
            // here, every deployment would switch it off again.
            Eventbridge = true,
        };
        var options = new CustomResourceOptions { Parent = this };
        if (direct is not null)
        {
            notification.LambdaFunctions.Add(direct.Notification);
            options.DependsOn.Add(direct.Permission);
        }

        _ = new Aws.S3.BucketNotification($"{name}-from-bucket", notification, options);
    }
}
