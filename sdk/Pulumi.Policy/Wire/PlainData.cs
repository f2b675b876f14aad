using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi.Policy.Wire;

/// <summary>Values from plain data and back: dictionaries, sequences, JSON.</summary>
internal static class PlainData
{
    public static PolicyValue ToValue(object? data) => data switch
    {
        null => PolicyValue.Null,
        PolicyValue value => value,
        bool value => value,
        string value => value,
        JsonNode node => ToValue(node.GetValueKind(), node),
        JsonElement element => ToValue(JsonSerializer.SerializeToNode(element)),
        IEnumerable<KeyValuePair<string, PolicyValue>> properties => PolicyValue.Object(properties),
        IDictionary dictionary => PolicyValue.Object(EntriesOf(dictionary)),
        IEnumerable<KeyValuePair<string, object?>> properties => PolicyValue.Object(
            properties.Select(property => KeyValuePair.Create(property.Key, ToValue(property.Value)))),
        IEnumerable sequence => PolicyValue.List(sequence.Cast<object?>().Select(ToValue)),
        Enum value => value.ToString(),
        IConvertible number when IsNumber(number) => Convert.ToDouble(number, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException(
            $"`{data.GetType()}` is not plain data. A property value is made of booleans, numbers, texts, "
            + "dictionaries with text keys, sequences and JSON."),
    };

    public static JsonNode? ToJson(PolicyValue value) => value.Kind switch
    {
        PolicyValueKind.Null => null,
        PolicyValueKind.Boolean => value.AsBoolean(),
        PolicyValueKind.Number => ToJson(value.AsNumber()),
        PolicyValueKind.List => new JsonArray([.. value.AsList().Select(ToJson)]),
        PolicyValueKind.Object => new JsonObject(value.AsMap(PolicyValue.ReadValue)
            .Select(entry => KeyValuePair.Create(entry.Key, ToJson(entry.Value)))),
        _ => value.AsText(),
    };

    // Whole numbers print without a fraction, so that they deserialize to integer members too.
    private static JsonValue ToJson(double number) =>
        Math.Floor(number) == number && Math.Abs(number) < 1e15
            ? JsonValue.Create((long)number)
            : JsonValue.Create(number);

    private static PolicyValue ToValue(JsonValueKind kind, JsonNode node) => kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => ToNumber(node),
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Array => PolicyValue.List(node.AsArray().Select(element => ToValue(element))),
        JsonValueKind.Object => PolicyValue.Object(
            node.AsObject().Select(entry => KeyValuePair.Create(entry.Key, ToValue(entry.Value)))),
        _ => PolicyValue.Null,
    };

    // A node that was made from a number keeps that number's type; only its JSON text is the same for all of them.
    private static double ToNumber(JsonNode node) =>
        double.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static IEnumerable<KeyValuePair<string, PolicyValue>> EntriesOf(IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            yield return KeyValuePair.Create(
                entry.Key as string
                    ?? throw new ArgumentException($"The key `{entry.Key}` of a dictionary is not a text."),
                ToValue(entry.Value));
        }
    }

    private static bool IsNumber(IConvertible value) =>
        value.GetTypeCode() is >= TypeCode.SByte and <= TypeCode.Decimal;
}
