using System.Text.Json.Nodes;

namespace Alicerce.Infra.Serverless;

/// <summary>The queue between the rule and the function.</summary>
internal sealed class IngestQueue : ComponentResource
{
    // What a message may do before it is set aside, and how much longer than the function it stays hidden: Lambda tries
    // a throttled batch again in that time.
    private const int Attempts = 5;
    private const int FunctionTimeouts = 6;

    private readonly string _name;

    public IngestQueue(string name, int functionTimeoutSeconds, DeadLetters failures, ComponentResourceOptions options)
        : base("alicerce:serverless:IngestQueue", name, options)
    {
        _name = name;
        var queue = new Aws.Sqs.Queue(
            name,
            new Aws.Sqs.QueueArgs
            {
                SqsManagedSseEnabled = true,
                VisibilityTimeoutSeconds = functionTimeoutSeconds * FunctionTimeouts,
                MessageRetentionSeconds = 4 * 24 * 60 * 60,
                RedrivePolicy = failures.Arn.Apply(arn =>
                    new JsonObject { ["deadLetterTargetArn"] = arn, ["maxReceiveCount"] = Attempts }.ToJsonString()),
            },
            new CustomResourceOptions { Parent = this });
        Name = queue.Name;
        Arn = queue.Arn;
        Url = queue.Url;
        RegisterOutputs();
    }

    /// <summary>Its name.</summary>
    public Output<string> Name { get; }

    /// <summary>Its ARN.</summary>
    public Output<string> Arn { get; }

    /// <summary>Where it is.</summary>
    public Output<string> Url { get; }

    /// <summary>Hands messages to a function, which says of each whether it is done.</summary>
    public void Feed(DotnetFunction function, int maxConcurrency) => _ = new Aws.Lambda.EventSourceMapping(
        _name,
        new Aws.Lambda.EventSourceMappingArgs
        {
            EventSourceArn = Arn,
            FunctionName = function.Name,
            BatchSize = 10,
            MaximumBatchingWindowInSeconds = 1,
            FunctionResponseTypes = { "ReportBatchItemFailures" },
            ScalingConfig = new Aws.Lambda.Inputs.EventSourceMappingScalingConfigArgs
            {
                MaximumConcurrency = maxConcurrency,
            },
        },
        // Lambda tests at once whether the role may read the queue.
        new CustomResourceOptions { Parent = this, DependsOn = { function.Role } });
}
