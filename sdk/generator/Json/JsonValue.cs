namespace Alicerce.Generator.Json;

/// <summary>A JSON value: a string, a number, a boolean, null, a list or an object that keeps its order.</summary>
internal sealed class JsonValue
{
    private readonly object? _value;

    public JsonValue(object? value)
    {
        _value = value;
    }

    public string? Text => _value as string;

    public bool? Boolean => _value as bool?;

    public double? Number => _value as double?;

    public IReadOnlyList<JsonValue> Items => _value as IReadOnlyList<JsonValue> ?? [];

    public IReadOnlyList<KeyValuePair<string, JsonValue>> Members => (_value as JsonObject)?.Members ?? [];

    public bool IsObject => _value is JsonObject;

    /// <summary>The member with this name, or null when there is none or the value is not an object.</summary>
    public JsonValue? this[string name] =>
        _value is JsonObject members && members.ByName.TryGetValue(name, out var member) ? member : null;
}
