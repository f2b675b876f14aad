using System.Text.Json.Nodes;

namespace Alicerce.Local.Tables;

/// <summary>
/// Conditions about one item: comparisons, <c>IN</c>, <c>BETWEEN</c>, the functions about attributes, and what joins them.
/// Every part is read, whatever the parts before it say.
/// </summary>
internal sealed class Condition(ExpressionReader reader, JsonObject? item)
{
    public static bool Holds(string? text, JsonObject request, JsonObject? item)
    {
        if (text is null)
        {
            return true;
        }

        var reader = new ExpressionReader(text, request);
        var holds = new Condition(reader, item).Either();
        return reader.IsAtEnd ? holds : throw reader.Unexpected("the end");
    }

    private bool Either()
    {
        var holds = Both();
        while (reader.TryTake("OR"))
        {
            holds |= Both();
        }

        return holds;
    }

    private bool Both()
    {
        var holds = One();
        while (reader.TryTake("AND"))
        {
            holds &= One();
        }

        return holds;
    }

    private bool One()
    {
        if (reader.TryTake("NOT"))
        {
            return !One();
        }

        if (reader.TryTake("("))
        {
            var holds = Either();
            reader.Expect(")");
            return holds;
        }

        if (reader.TryTake("attribute_not_exists"))
        {
            return !Exists();
        }

        if (reader.TryTake("attribute_exists"))
        {
            return Exists();
        }

        return reader.TryTake("begins_with") ? BeginsWith() : Comparison();
    }

    private bool Exists()
    {
        reader.Expect("(");
        var name = reader.TakeName();
        reader.Expect(")");
        return item?.ContainsKey(name) == true;
    }

    private bool BeginsWith()
    {
        reader.Expect("(");
        var text = AttributeOrder.Text(reader.TakeOperand(item), "S");
        reader.Expect(",");
        var beginning = AttributeOrder.Text(reader.TakeOperand(item), "S");
        reader.Expect(")");
        return text is not null && beginning is not null && text.StartsWith(beginning, StringComparison.Ordinal);
    }

    private bool Comparison()
    {
        var left = reader.TakeOperand(item);
        if (reader.TryTake("IN"))
        {
            return IsAnyOf(left);
        }

        if (reader.TryTake("BETWEEN"))
        {
            var low = Order(left, reader.TakeOperand(item));
            reader.Expect("AND");
            var high = Order(left, reader.TakeOperand(item));
            return low >= 0 && high <= 0;
        }

        var comparison = reader.Take();
        var right = reader.TakeOperand(item);
        return comparison switch
        {
            "=" => left is not null && right is not null && AttributeOrder.AreEqual(left, right),
            "<>" => left is null || right is null || !AttributeOrder.AreEqual(left, right),
            "<" => Order(left, right) < 0,
            "<=" => Order(left, right) <= 0,
            ">" => Order(left, right) > 0,
            ">=" => Order(left, right) >= 0,
            _ => throw reader.Unexpected("a comparison"),
        };
    }

    private bool IsAnyOf(JsonNode? left)
    {
        reader.Expect("(");
        var isFound = false;
        do
        {
            isFound |= reader.TakeOperand(item) is { } right && left is not null && AttributeOrder.AreEqual(left, right);
        }
        while (reader.TryTake(","));
        reader.Expect(")");
        return isFound;
    }

    private static int? Order(JsonNode? left, JsonNode? right) =>
        left is null || right is null ? null : AttributeOrder.Compare(left, right);
}
