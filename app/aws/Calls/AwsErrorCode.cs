namespace Alicerce.Aws.Calls;

/// <summary>The names of errors that callers tell apart.</summary>
public static class AwsErrorCode
{
    /// <summary>DynamoDB: the item is not as the condition asks.</summary>
    public const string ConditionalCheckFailed = "ConditionalCheckFailedException";

    /// <summary>S3: no object has the key.</summary>
    public const string NoSuchKey = "NoSuchKey";

    /// <summary>S3: the object has no such version.</summary>
    public const string NoSuchVersion = "NoSuchVersion";

    /// <summary>S3: the object is another than the condition asks for.</summary>
    public const string PreconditionFailed = "PreconditionFailed";

    /// <summary>Step Functions: the name was taken by an execution with another input, or one that has ended.</summary>
    public const string ExecutionAlreadyExists = "ExecutionAlreadyExists";

    /// <summary>Step Functions: the task of the token has ended, or waits no longer.</summary>
    public const string TaskTimedOut = "TaskTimedOut";

    /// <summary>Step Functions: the token names no task of this account.</summary>
    public const string TaskDoesNotExist = "TaskDoesNotExist";

    /// <summary>Step Functions: the token is no token.</summary>
    public const string InvalidToken = "InvalidToken";

    /// <summary>Secrets Manager: there is no such secret, or it has no value yet.</summary>
    public const string ResourceNotFound = "ResourceNotFoundException";

    public const string ParameterNotFound = "ParameterNotFound";

    /// <summary>The service answered without an error document.</summary>
    public const string Unknown = "Unknown";
}
