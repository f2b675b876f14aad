using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Alicerce.States;

namespace Alicerce.Infra.Tests.Workflows;

/// <summary>A table that understands the expressions of the machines, and refuses what DynamoDB would refuse.</summary>
internal sealed partial class FilesTable
{
    private readonly Dictionary<(string Pk, string Sk), JsonObject> _items = [];

    /// <summary>The item as plain values; null when there is none.</summary>
    public JsonObject? Find(string pk, string sk) => _items.GetValueOrDefault((pk, sk));

    public IEnumerable<JsonObject> History(string pk) =>
        _items.Where(item => item.Key.Pk == pk && item.Key.Sk.StartsWith("RUN#", StringComparison.Ordinal))
            .Select(item => item.Value);

    public void Put(string pk, string sk, JsonObject attributes) => _items[(pk, sk)] = attributes;

    public void Update(JsonObject request)
    {
        var names = request["ExpressionAttributeNames"]!.AsObject();
        var values = request["ExpressionAttributeValues"]!.AsObject();
        var key = (Plain(request["Key"]!["pk"]!), Plain(request["Key"]!["sk"]!));
        var update = (string)request["UpdateExpression"]!;
        var condition = (string?)request["ConditionExpression"];
        foreach (var name in names.Concat(values).Select(entry => entry.Key))
        {
            if (!Regex.IsMatch($"{update} {condition}", $"{name}\\b"))
            {
                throw new TaskFailedException("DynamoDB.AmazonDynamoDBException", $"`{name}` is used in no expression.");
            }
        }

        var item = _items.GetValueOrDefault(key);
        string Name(string text) => text.StartsWith('#') ? (string)names[text]! : text;
        string Value(string text) => Plain(values[text]!);
        string? Attribute(string text) => (string?)item?[Name(text)];

        if (condition is not null && !Holds(condition, Attribute, Value))
        {
            throw new TaskFailedException("DynamoDB.ConditionalCheckFailedException", "The conditional request failed");
        }

        var updated = item?.DeepClone().AsObject() ?? [];
        foreach (Match set in Assignment().Matches(update.Split(" REMOVE ")[0]))
        {
            updated[Name(set.Groups[1].Value)] = Value(set.Groups[2].Value);
        }

        foreach (var name in update.Split(" REMOVE ").Skip(1).SelectMany(part => part.Split(", ")))
        {
            updated.Remove(Name(name));
        }

        _items[key] = updated;
    }

    // Every value of DynamoDB is an object of one letter and a text.
    private static string Plain(JsonNode value)
    {
        var (type, text) = value.AsObject().Single();
        return type is "S" or "N" && text!.GetValueKind() == System.Text.Json.JsonValueKind.String
            ? (string)text!
            : throw new TaskFailedException("DynamoDB.AmazonDynamoDBException", $"`{value.ToJsonString()}` is no value.");
    }

    private static bool Holds(string condition, Func<string, string?> attribute, Func<string, string> value)
    {
        var tokens = Token().Matches(condition).Select(match => match.Value).ToList();
        var position = 0;
        var result = Or();
        return position == tokens.Count
            ? result
            : throw new FormatException($"`{condition}` is not understood from `{tokens[position]}` on.");

        bool Or()
        {
            var holds = And();
            while (position < tokens.Count && tokens[position] == "OR")
            {
                position++;
                holds |= And();
            }

            return holds;
        }

        bool And()
        {
            var holds = One();
            while (position < tokens.Count && tokens[position] == "AND")
            {
                position++;
                holds &= One();
            }

            return holds;
        }

        bool One()
        {
            var token = tokens[position++];
            if (token == "(")
            {
                var holds = Or();
                position++;
                return holds;
            }

            if (token == "attribute_not_exists")
            {
                var isAbsent = attribute(tokens[position + 1]) is null;
                position += 3;
                return isAbsent;
            }

            var found = attribute(token);
            if (tokens[position++] == "=")
            {
                return found == value(tokens[position++]);
            }

            List<string> among = [];
            for (position++; tokens[position] != ")"; position++)
            {
                among.Add(value(tokens[position]));
            }

            position++;
            return found is not null && among.Contains(found);
        }
    }

    [GeneratedRegex(@"([#\w]+) = (:\w+)")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"[()=]|[#:]?\w+")]
    private static partial Regex Token();
}
