namespace Alicerce.Infra.Learning;

public sealed class MachineLearningArgs : ResourceArgs
{
    public required Account Account { get; init; }

    /// <summary>The image that runs the model, in Amazon ECR.</summary>
    public required ContainerImage Image { get; init; }

    /// <summary>The packed model in the bucket of artifacts, under <c>models/</c>.</summary>
    public required string ModelKey { get; init; }

    /// <summary>The bucket of artifacts.</summary>
    public required Input<string> ArtifactsBucketName { get; init; }

    /// <summary>The same bucket.</summary>
    public required Input<string> ArtifactsBucketArn { get; init; }

    /// <summary>The bucket that late answers go to, under <c>ml/</c>.</summary>
    public required Input<string> ResultsBucketName { get; init; }

    /// <summary>The same bucket.</summary>
    public required Input<string> ResultsBucketArn { get; init; }

    /// <summary>How the model answers.</summary>
    public EndpointMode Mode { get; init; } = EndpointMode.Serverless;

    /// <summary>Whether there is an endpoint: an asynchronous one is billed by the hour, asked or not.</summary>
    public bool Endpoint { get; init; }

    /// <summary>Memory of a serverless endpoint: 1024 to 6144, in steps of 1024.</summary>
    public int MemoryMb { get; init; } = 2048;

    /// <summary>How many questions a serverless endpoint answers at once.</summary>
    public int MaxConcurrency { get; init; } = 5;

    /// <summary>The machine of an asynchronous endpoint.</summary>
    public string InstanceType { get; init; } = "ml.m5.large";

    /// <summary>Encrypts model, volumes and answers; keys of AWS when it is not set.</summary>
    public Input<string>? KeyArn { get; init; }
}
