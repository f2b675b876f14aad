using System.Collections.Frozen;

namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>The operators of conditions, without what can stand in front of them or behind them.</summary>
public static class ConditionOperators
{
    private static readonly FrozenDictionary<string, ConditionValue> Kinds = new Dictionary<string, ConditionValue>
    {
        ["StringEquals"] = ConditionValue.Text,
        ["StringNotEquals"] = ConditionValue.Text,
        ["StringEqualsIgnoreCase"] = ConditionValue.Text,
        ["StringNotEqualsIgnoreCase"] = ConditionValue.Text,
        ["StringLike"] = ConditionValue.Text,
        ["StringNotLike"] = ConditionValue.Text,
        ["NumericEquals"] = ConditionValue.Number,
        ["NumericNotEquals"] = ConditionValue.Number,
        ["NumericLessThan"] = ConditionValue.Number,
        ["NumericLessThanEquals"] = ConditionValue.Number,
        ["NumericGreaterThan"] = ConditionValue.Number,
        ["NumericGreaterThanEquals"] = ConditionValue.Number,
        ["DateEquals"] = ConditionValue.Date,
        ["DateNotEquals"] = ConditionValue.Date,
        ["DateLessThan"] = ConditionValue.Date,
        ["DateLessThanEquals"] = ConditionValue.Date,
        ["DateGreaterThan"] = ConditionValue.Date,
        ["DateGreaterThanEquals"] = ConditionValue.Date,
        ["Bool"] = ConditionValue.Flag,
        ["BinaryEquals"] = ConditionValue.Binary,
        ["IpAddress"] = ConditionValue.Address,
        ["NotIpAddress"] = ConditionValue.Address,
        ["ArnEquals"] = ConditionValue.Arn,
        ["ArnLike"] = ConditionValue.Arn,
        ["ArnNotEquals"] = ConditionValue.Arn,
        ["ArnNotLike"] = ConditionValue.Arn,
        ["Null"] = ConditionValue.Null,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> All => Kinds.Keys;

    public static ConditionValue? KindOf(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;
}
