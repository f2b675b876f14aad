using System.Text.Json;

namespace Pulumi;

/// <summary>An input that is any JSON value.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>A JSON value that is not defined.</summary>
    public InputJson()
        : this(Output.Create(default(JsonElement)))
    {
    }

    private InputJson(Output<JsonElement> value)
        : base(value)
    {
    }

    /// <summary>A JSON text.</summary>
    public static implicit operator InputJson(string json) => new(Output.Create(Parse(json)));

    /// <summary>A JSON document.</summary>
    public static implicit operator InputJson(JsonDocument json) => new(Output.Create(json.RootElement));

    /// <summary>A JSON value.</summary>
    public static implicit operator InputJson(JsonElement json) => new(Output.Create(json));

    /// <summary>A JSON text that becomes known later.</summary>
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(Parse));

    /// <summary>A JSON document that becomes known later.</summary>
    public static implicit operator InputJson(Output<JsonDocument> json) => new(json.Apply(known => known.RootElement));

    /// <summary>A JSON value that becomes known later.</summary>
    public static implicit operator InputJson(Output<JsonElement> json) => new(json);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
