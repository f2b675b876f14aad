using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alicerce.Engine.CommandLine;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Policy;

/// <summary>Reads the file of <c>--policy-pack-config</c>: one JSON object, policy to level or to an object.</summary>
public static class PolicyConfigFile
{
    public const string AllPolicies = "all";

    private static readonly ImmutableDictionary<string, EnforcementLevel> Levels =
        Enum.GetValues<EnforcementLevel>().ToImmutableDictionary(level => level.ToString().ToLowerInvariant());

    public static ImmutableSortedDictionary<string, PolicySettings> Read(string given, string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw UserErrorException.WrongInvocation(
                $"`--policy-pack-config` names `{given}`, which cannot be read: {exception.Message}");
        }

        return text.Trim().Length == 0
            ? ImmutableSortedDictionary<string, PolicySettings>.Empty
            : Parse(given, text);
    }

    private static ImmutableSortedDictionary<string, PolicySettings> Parse(string given, string text)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(text);
        }
        catch (JsonException exception)
        {
            throw UserErrorException.Failed($"`{given}` is not valid JSON: {exception.Message}", exception);
        }

        if (root is not JsonObject policies)
        {
            throw UserErrorException.Failed($"`{given}` is not a JSON object of policy names.");
        }

        if (policies.ContainsKey("environments"))
        {
            throw UserErrorException.Failed(
                $"`{given}` has the key `environments`, which imports Pulumi ESC environments; " +
                "an offline preview cannot open them. Put the configuration into the file.");
        }

        return policies.ToImmutableSortedDictionary(
            entry => entry.Key, entry => Settings(given, entry.Key, entry.Value), StringComparer.Ordinal);
    }

    private static PolicySettings Settings(string given, string policy, JsonNode? node)
    {
        switch (node)
        {
            case JsonValue value when value.GetValueKind() is JsonValueKind.String:
                return new PolicySettings(Level(given, policy, value.GetValue<string>()), []);

            case JsonObject map:
                var properties = (JsonObject)map.DeepClone();
                EnforcementLevel? level = null;
                if (properties.TryGetPropertyValue("enforcementLevel", out var named))
                {
                    var text = named?.GetValueKind() is JsonValueKind.String
                        ? named.GetValue<string>()
                        : named?.ToJsonString() ?? "null";
                    level = Level(given, policy, text);
                    properties.Remove("enforcementLevel");
                }

                return new PolicySettings(level, properties);

            default:
                throw UserErrorException.Failed(
                    $"`{policy}` in `{given}` is `{node?.ToJsonString() ?? "null"}`. " +
                    "Write a level, or an object of its properties.");
        }
    }

    private static EnforcementLevel Level(string given, string policy, string text) =>
        Levels.TryGetValue(text, out var level)
            ? level
            : throw UserErrorException.Failed(
                $"`{policy}` in `{given}` has the enforcement level `{text}`. " +
                "Use `advisory`, `mandatory`, `remediate` or `disabled`.");
}
