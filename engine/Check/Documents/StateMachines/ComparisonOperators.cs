using System.Collections.Frozen;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>What a rule of a choice compares with.</summary>
public static class ComparisonOperators
{
    public const string Examples = "an operator such as `StringEquals`, `NumericLessThan` or `IsPresent`";

    private static readonly string[] Orders = ["Equals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"];
    private static readonly string[] Types = ["String", "Numeric", "Timestamp"];

    public static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        .. Types.SelectMany(type => Orders.SelectMany(order => new[] { type + order, type + order + "Path" })),
        "StringMatches", "BooleanEquals", "BooleanEqualsPath",
        "IsNull", "IsPresent", "IsNumeric", "IsString", "IsBoolean", "IsTimestamp",
    ]);

    public static IEnumerable<string> Problems(Part value, string name) => value.IsUnknown ? [] : name switch
    {
        _ when name.EndsWith("Path", StringComparison.Ordinal) => PathText.OrIntrinsic(value),
        ['I', 's', ..] or ['B', ..] => value.Value is PropertyValue.Bool
            ? []
            : [value.Is("but must be a boolean. Write `true` or `false`.")],
        ['S', ..] => Shape.Text(value),
        ['N', ..] => value.Number is null ? [value.Is("but must be a number. Write one.")] : [],
        _ => TimestampText.IsValid(value.Text ?? "")
            ? []
            : [value.Is("but must be a point in time. Write it like `2030-01-31T12:00:00Z`.")],
    };
}
