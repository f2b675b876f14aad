namespace Alicerce.Local.Tables;

/// <summary>A request that a table refuses, as DynamoDB names it.</summary>
internal sealed class TableException(string code, string message) : Exception(message)
{
    public const string ConditionFailed = "ConditionalCheckFailedException";
    public const string Invalid = "ValidationException";

    public string Code { get; } = code;
}
