using System.Text.Json.Nodes;
using Alicerce.States;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace Alicerce.Local.Workflows.Services;

/// <summary>Updates of items, by the client of DynamoDB, whoever serves it.</summary>
internal sealed class TableUpdates(IAmazonDynamoDB dynamoDb) : IService
{
    public IReadOnlyList<string> Resources { get; } = ["arn:aws:states:::dynamodb:updateItem"];

    public async Task<JsonNode?> CallAsync(ServiceCall call, CancellationToken cancellationToken)
    {
        var request = call.Parameters;
        try
        {
            await dynamoDb.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = (string)request["TableName"]!,
                    Key = Values(request["Key"]),
                    UpdateExpression = (string)request["UpdateExpression"]!,
                    ConditionExpression = (string?)request["ConditionExpression"],
                    ExpressionAttributeNames = request["ExpressionAttributeNames"]!.AsObject()
                        .ToDictionary(name => name.Key, name => (string)name.Value!),
                    ExpressionAttributeValues = Values(request["ExpressionAttributeValues"]),
                },
                cancellationToken);
            return new JsonObject();
        }
        catch (ConditionalCheckFailedException exception)
        {
            throw new TaskFailedException("DynamoDB.ConditionalCheckFailedException", exception.Message);
        }
        catch (AmazonServiceException exception)
        {
            throw new TaskFailedException($"DynamoDB.{exception.ErrorCode ?? "SdkClientException"}", exception.Message);
        }
    }

    private static Dictionary<string, AttributeValue> Values(JsonNode? values) => values!.AsObject().ToDictionary(
        value => value.Key,
        value => value.Value!.AsObject().Single() is var (type, text) && type == "N"
            ? new AttributeValue { N = (string)text! }
            : new AttributeValue((string)text!));
}
