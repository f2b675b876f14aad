using System.Text.Json;

namespace Alicerce.Ingest.Events;

/// <summary>Reads properties of events that anyone may have written: what is absent or of another kind is null.</summary>
internal static class EventJson
{
    public static JsonElement Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : default;

    public static string? Text(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.String } child ? child.GetString() : null;

    public static string Quote(string? text) => text is null ? "(none)" : $"\"{text}\"";
}
