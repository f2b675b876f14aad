namespace Alicerce.Infra.StateMachines;

/// <summary>The names of errors that states catch and repeat.</summary>
public static class TaskErrors
{
    /// <summary>Every error; it stands alone, and last.</summary>
    public const string All = "States.ALL";

    /// <summary>Every error of a task but a timeout.</summary>
    public const string TaskFailed = "States.TaskFailed";

    public const string Timeout = "States.Timeout";

    public const string HeartbeatTimeout = "States.HeartbeatTimeout";

    public const string ConditionFailed = "DynamoDB.ConditionalCheckFailedException";

    /// <summary>What Lambda asks to try again: the function did not get to run, or not to its end.</summary>
    public static ImmutableArray<string> Lambda { get; } =
    [
        "Lambda.ServiceException",
        "Lambda.AWSLambdaException",
        "Lambda.SdkClientException",
        "Lambda.TooManyRequestsException",
    ];
}
