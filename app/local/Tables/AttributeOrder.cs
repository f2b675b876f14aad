using System.Globalization;
using System.Text.Json.Nodes;

namespace Alicerce.Local.Tables;

/// <summary>Compares values of attributes, such as <c>{"S":"text"}</c>.</summary>
internal static class AttributeOrder
{
    public static bool AreEqual(JsonNode left, JsonNode right) => Compare(left, right) is { } order ? order == 0 : JsonNode.DeepEquals(left, right);

    /// <returns>Null for values that have no order, or not the same type.</returns>
    public static int? Compare(JsonNode left, JsonNode right)
    {
        if (Text(left, "S") is { } first && Text(right, "S") is { } second)
        {
            return string.CompareOrdinal(first, second);
        }

        return Text(left, "N") is { } small && Text(right, "N") is { } large
            ? decimal.Parse(small, CultureInfo.InvariantCulture).CompareTo(decimal.Parse(large, CultureInfo.InvariantCulture))
            : null;
    }

    public static string? Text(JsonNode? value, string type) => value is JsonObject found ? (string?)found[type] : null;
}
