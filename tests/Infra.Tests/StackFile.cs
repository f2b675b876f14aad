using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Alicerce.Infra.Tests;

/// <summary>The settings in a stack file, with changes that a test makes.</summary>
public sealed class StackFile
{
    private readonly Dictionary<string, JsonNode> _config;

    private StackFile(string stack, Dictionary<string, JsonNode> config)
    {
        Stack = stack;
        _config = config;
    }

    public string Stack { get; }

    public IReadOnlyDictionary<string, JsonNode> Values => _config;

    public static StackFile Read(string stack)
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Stacks", $"Pulumi.{stack}.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        var config = (YamlMappingNode)((YamlMappingNode)yaml.Documents[0].RootNode)["config"];
        return new StackFile(
            stack, config.ToDictionary(entry => NameOf(entry.Key), entry => ToJson(entry.Value)));
    }

    /// <summary>Changes <c>alicerce:network.zones</c>, or a whole key.</summary>
    public StackFile With(string path, JsonNode? value)
    {
        var (key, name) = Split(path);
        if (name is null)
        {
            _config[key] = value!;
        }
        else
        {
            _config[key][name] = value;
        }

        return this;
    }

    public StackFile Without(string path)
    {
        var (key, name) = Split(path);
        _ = name is null ? _config.Remove(key) : _config[key].AsObject().Remove(name);
        return this;
    }

    /// <summary>A setting that is a number.</summary>
    public int Number(string path)
    {
        var (key, name) = Split(path);
        return (int)_config[key].AsObject()[name!]!;
    }

    /// <summary>The text of a key, as the Pulumi CLI hands it to a program.</summary>
    public string? Find(string key) => _config.GetValueOrDefault(key) switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var node => node.ToJsonString(),
    };

    private static (string Key, string? Name) Split(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (path, null) : (path[..dot], path[(dot + 1)..]);
    }

    private static JsonValue? ToNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : null;

    private static string NameOf(YamlNode key) => ((YamlScalarNode)key).Value!;

    private static JsonNode ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(
            map.Select(entry => KeyValuePair.Create(NameOf(entry.Key), (JsonNode?)ToJson(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(ToJson)]),
        YamlScalarNode { Value: "true" } => JsonValue.Create(true),
        YamlScalarNode { Value: "false" } => JsonValue.Create(false),
        YamlScalarNode { Value: { } text } => ToNumber(text) ?? JsonValue.Create(text),
        _ => throw new InvalidOperationException($"`{node}` has no JSON form."),
    };
}
