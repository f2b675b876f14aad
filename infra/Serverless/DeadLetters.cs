namespace Alicerce.Infra.Serverless;

/// <summary>A queue for what nobody could handle, encrypted, for two weeks.</summary>
internal sealed class DeadLetters : ComponentResource
{
    public DeadLetters(string name, ComponentResourceOptions options)
        : base("alicerce:serverless:DeadLetters", name, options)
    {
        var queue = new Aws.Sqs.Queue(
            name,
            new Aws.Sqs.QueueArgs { SqsManagedSseEnabled = true, MessageRetentionSeconds = 14 * 24 * 60 * 60 },
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
}
