using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Alicerce.Engine.CommandLine;
using Alicerce.Protocol;
using YamlDotNet.RepresentationModel;

namespace Alicerce.Engine.Project;

/// <summary>Reads <c>Pulumi.&lt;stack&gt;.yaml</c> and completes it with what the project declares.</summary>
public static class StackReader
{
    private static readonly string[] KnownKeys =
        ["config", "environment", "encryptionsalt", "encryptedkey", "secretsprovider", "packages"];

    public static StackConfiguration Read(ProjectFile project, StackSelection stack)
    {
        var file = YamlFile.Read(stack.File);
        foreach (var key in file.Root.Children.Keys.Where(key => !KnownKeys.Contains(YamlValue.KeyOf(key))))
        {
            var word = YamlValue.KeyOf(key);
            var nearest = Check.Spelling.Nearest(word, KnownKeys) is { } match ? $" Did you mean `{match}`?" : "";
            throw file.Error(
                key, $"a stack file has no key `{word}`.{nearest} Configuration values stand below `config`.");
        }

        if (file.Find("environment") is { } environment and not YamlScalarNode { Value: null or "" })
        {
            throw file.Error(
                environment,
                "`environment` imports Pulumi ESC environments, which an offline preview cannot open. " +
                "Put the values that the preview needs below `config`.");
        }

        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var secrets = new SortedSet<string>(StringComparer.Ordinal);
        var unreadable = new SortedSet<string>(StringComparer.Ordinal);
        var configured = new HashSet<string>(StringComparer.Ordinal);
        var problems = new List<string>();

        foreach (var (nameNode, node) in Configured(file))
        {
            var key = ConfigurationKey.Parse(file, nameNode, project.Name);
            configured.Add(key);
            var hasSecret = HasSecret(node);
            if (WithoutSecrets(file, key, node) is not { } value)
            {
                problems.Add($"{file.Place(nameNode)}: `{key}` has no value. Give it one or remove it.");
                continue;
            }

            if (values.ContainsKey(key))
            {
                problems.Add($"{file.Place(nameNode)}: `{key}` is set twice. Remove one of the two.");
                continue;
            }

            if (hasSecret)
            {
                secrets.Add(key);
                unreadable.Add(key);
            }
            else if (project.Configuration.GetValueOrDefault(key) is { Type: { } type } && !type.Accepts(value))
            {
                problems.Add(
                    $"{file.Place(node)}: `{key}` is " +
                    (project.Configuration[key].IsSecret ? "a secret of another type, " : $"{YamlFile.Describe(node)}, ") +
                    $"but `Pulumi.yaml` declares it as `{type}`.");
            }

            values[key] = YamlValue.ToText(value);
        }

        foreach (var declaration in project.Configuration.Values)
        {
            if (declaration.IsSecret)
            {
                secrets.Add(declaration.Key);
            }

            if (configured.Contains(declaration.Key))
            {
                continue;
            }

            if (declaration.Value is { } value)
            {
                values[declaration.Key] = YamlValue.ToText(value);
            }
            else
            {
                problems.Add(
                    $"`{file.Name}` has no value for `{declaration.Key}`, which `Pulumi.yaml` declares without a " +
                    $"default. Add `{declaration.Key}` below `config`.");
            }
        }

        if (problems.Count > 0)
        {
            throw UserErrorException.Failed(string.Join('\n', problems));
        }

        secrets.IntersectWith(values.Keys);
        return new StackConfiguration(values.ToImmutable(), [.. secrets], [.. unreadable]);
    }

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Configured(YamlFile file) => file.Find("config") switch
    {
        null or YamlScalarNode { Value: null or "" } => [],
        YamlMappingNode map => map.Children,
        var other => throw file.Error(
            other, $"`config` is {YamlFile.Describe(other)}, not a mapping of keys to values."),
    };

    private static bool IsSecret(YamlNode node) =>
        node is YamlMappingNode { Children.Count: 1 } map && YamlValue.KeyOf(map.Children[0].Key) is "secure";

    private static bool HasSecret(YamlNode node) => IsSecret(node) || node switch
    {
        YamlMappingNode map => map.Children.Values.Any(HasSecret),
        YamlSequenceNode list => list.Children.Any(HasSecret),
        _ => false,
    };

    /// <summary>The value with the marker of an unknown string in the place of every encrypted secret.</summary>
    private static JsonNode? WithoutSecrets(YamlFile file, string key, YamlNode node)
    {
        if (!IsSecret(node))
        {
            return node switch
            {
                YamlMappingNode map => new JsonObject(map.Children
                    .Select(entry => KeyValuePair.Create(
                        YamlValue.KeyOf(entry.Key), WithoutSecrets(file, key, entry.Value)))
                    .OrderBy(entry => entry.Key, StringComparer.Ordinal)),
                YamlSequenceNode list =>
                    new JsonArray([.. list.Children.Select(item => WithoutSecrets(file, key, item))]),
                _ => YamlValue.ToJson(node),
            };
        }

        return ((YamlMappingNode)node).Children[0].Value is YamlScalarNode { Value.Length: > 0 }
            ? JsonValue.Create(Signatures.UnknownString)
            : throw file.Error(node, $"the `secure` value of `{key}` is not an encrypted string.");
    }
}
