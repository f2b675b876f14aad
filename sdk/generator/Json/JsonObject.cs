namespace Alicerce.Generator.Json;

/// <summary>The members of an object, in order and by name.</summary>
internal sealed class JsonObject
{
    public List<KeyValuePair<string, JsonValue>> Members { get; } = [];

    public Dictionary<string, JsonValue> ByName { get; } = new(StringComparer.Ordinal);

    public void Add(string name, JsonValue value)
    {
        Members.Add(new KeyValuePair<string, JsonValue>(name, value));
        ByName[name] = value;
    }
}
