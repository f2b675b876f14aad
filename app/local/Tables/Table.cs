using System.Globalization;
using System.Text.Json.Nodes;
using Alicerce.Local.Journals;

namespace Alicerce.Local.Tables;

/// <summary>One table: all its items in memory, and every change on the disk before it is answered.</summary>
internal sealed class Table : IDisposable
{
    private const string ItemAttribute = "Item";

    private readonly TableSchema _schema;
    private readonly KeyedJournal _journal;
    private readonly Lock _changing = new();

    public Table(string path, TableSchema schema, TimeProvider clock)
    {
        _schema = schema;
        _journal = KeyedJournal.Open(path, item => IsExpired(item, clock.GetUtcNow()));
    }

    public JsonObject Get(JsonObject request)
    {
        lock (_changing)
        {
            return _journal.Items.TryGetValue(KeyOf((JsonObject)request["Key"]!), out var item)
                ? new JsonObject { [ItemAttribute] = item.DeepClone() }
                : [];
        }
    }

    public JsonObject Put(JsonObject request)
    {
        var item = (JsonObject)request[ItemAttribute]!.DeepClone();
        Change(KeyOf(item), request, _ => item);
        return [];
    }

    public JsonObject Delete(JsonObject request)
    {
        Change(KeyOf((JsonObject)request["Key"]!), request, _ => null);
        return [];
    }

    public JsonObject Change(JsonObject request)
    {
        var key = (JsonObject)request["Key"]!;
        Change(KeyOf(key), request, current =>
        {
            var item = (JsonObject)(current ?? key).DeepClone();
            Update.Apply((string?)request["UpdateExpression"] ?? "", request, item);
            return item;
        });
        return [];
    }

    public JsonObject Query(JsonObject request)
    {
        var sortKey = (string?)request["IndexName"] is { } index
            ? _schema.Indexes.TryGetValue(index, out var keys)
                ? keys.SortKey
                : throw new TableException(TableException.Invalid, $"The table has no index `{index}`.")
            : _schema.SortKey;
        if (request["ExclusiveStartKey"] is not null || request["FilterExpression"] is not null)
        {
            throw new TableException(TableException.Invalid, "Local tables answer a query whole, and without a filter.");
        }

        lock (_changing)
        {
            var condition = (string?)request["KeyConditionExpression"];
            var found = _journal.Items.Values.Where(item => Condition.Holds(condition, request, item));
            if (sortKey is not null)
            {
                found = found.Where(item => item.ContainsKey(sortKey))
                    .OrderBy(item => AttributeOrder.Text(item[sortKey], "S"), StringComparer.Ordinal);
            }

            if ((bool?)request["ScanIndexForward"] == false)
            {
                found = found.Reverse();
            }

            var items = found.Take((int?)request["Limit"] ?? int.MaxValue).Select(item => item.DeepClone()).ToArray();
            return new JsonObject { ["Items"] = new JsonArray(items), ["Count"] = items.Length, ["ScannedCount"] = items.Length };
        }
    }

    public void Dispose() => _journal.Dispose();

    private void Change(string key, JsonObject request, Func<JsonObject?, JsonObject?> change)
    {
        lock (_changing)
        {
            var current = _journal.Items.GetValueOrDefault(key);
            if (!Condition.Holds((string?)request["ConditionExpression"], request, current))
            {
                throw new TableException(TableException.ConditionFailed, "The conditional request failed");
            }

            _journal.Set(key, change(current));
        }
    }

    // As in DynamoDB it goes some time later, and nobody may rely on when.
    private bool IsExpired(JsonObject item, DateTimeOffset now) => _schema.TimeToLive is { } attribute
        && AttributeOrder.Text(item[attribute], "N") is { } seconds
        && decimal.Parse(seconds, CultureInfo.InvariantCulture) < now.ToUnixTimeSeconds();

    private string KeyOf(JsonObject item)
    {
        var partition = Text(item, _schema.PartitionKey);
        // Keys hold no line break that would make two keys one.
        return _schema.SortKey is null ? partition : $"{partition}\n{Text(item, _schema.SortKey)}";
    }

    private static string Text(JsonObject item, string name) => AttributeOrder.Text(item[name], "S") is { Length: > 0 } text
        ? text
        : throw new TableException(TableException.Invalid, $"The key attribute `{name}` is missing, or is no text.");
}
