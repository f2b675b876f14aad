using System.Text.Json.Nodes;

namespace Alicerce.Local.Tables;

/// <summary>Changes of one item: <c>SET</c> and <c>REMOVE</c>.</summary>
internal static class Update
{
    public static void Apply(string text, JsonObject request, JsonObject item)
    {
        var reader = new ExpressionReader(text, request);
        // Every value is that of the item before the change.
        var before = (JsonObject)item.DeepClone();
        while (!reader.IsAtEnd)
        {
            if (reader.TryTake("SET"))
            {
                Set(reader, before, item);
            }
            else
            {
                reader.Expect("REMOVE");
                Remove(reader, item);
            }
        }
    }

    private static void Set(ExpressionReader reader, JsonObject before, JsonObject item)
    {
        do
        {
            var name = reader.TakeName();
            reader.Expect("=");
            var value = reader.TakeOperand(before)
                ?? throw new TableException(TableException.Invalid, "An attribute that a value is taken from is not in the item.");
            item[name] = value.DeepClone();
        }
        while (reader.TryTake(","));
    }

    private static void Remove(ExpressionReader reader, JsonObject item)
    {
        do
        {
            item.Remove(reader.TakeName());
        }
        while (reader.TryTake(","));
    }
}
