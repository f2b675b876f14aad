using System.Text.Json;
using System.Text.Json.Nodes;
using Alicerce.Protocol;

namespace Pulumi.Policy.Testing;

/// <summary>
/// Reads the resources of a whole program from what the Pulumi CLI saves: <c>pulumi preview --json</c> or
/// <c>pulumi stack export</c>.
/// </summary>
public static class SavedStack
{
    /// <summary>Reads the resources, parents first as they are saved.</summary>
    /// <param name="json">The saved text.</param>
    /// <exception cref="ArgumentException">The text is neither a preview nor a stack export.</exception>
    public static IReadOnlyList<TestResource> Parse(string json)
    {
        var resources = new Dictionary<string, TestResource>(StringComparer.Ordinal);
        foreach (var state in StatesOf(ParseJson(json)))
        {
            var resource = ToResource(state, resources);
            resources[resource.Urn] = resource;
        }

        return [.. resources.Values];
    }

    private static JsonNode? ParseJson(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The text is not JSON: {exception.Message}", exception);
        }
    }

    // What a preview deletes, and what a deployment left to delete, is not part of the stack.
    private static IEnumerable<JsonObject> StatesOf(JsonNode? root)
    {
        var saved = root as JsonObject;
        if (saved?["steps"] is JsonArray steps)
        {
            return steps.Select(step => (step as JsonObject)?["newState"]).OfType<JsonObject>();
        }

        return (saved?["deployment"] as JsonObject)?["resources"] is JsonArray resources
            ? resources.OfType<JsonObject>().Where(resource => !Flag(resource, "delete"))
            : throw new ArgumentException(
                "The text has neither `steps` nor `deployment.resources`. Save it with `pulumi preview --json` or "
                + "`pulumi stack export`.");
    }

    private static TestResource ToResource(JsonObject state, Dictionary<string, TestResource> known)
    {
        var urn = Text(state, "urn") ?? throw new ArgumentException("A resource has no `urn`.");
        var inputs = ToBag(state["inputs"]);
        return new TestResource(Text(state, "type") ?? "", urn.Split("::", 4).Last())
        {
            Urn = urn,
            Properties = inputs,
            Outputs = state["outputs"] is JsonObject outputs ? ToBag(outputs) : inputs,
            Parent = Find(known, Text(state, "parent")),
            Provider = Find(known, Text(state, "provider") is { } provider ? WithoutId(provider) : null),
            Dependencies = FindAll(known, state["dependencies"]),
            PropertyDependencies = (state["propertyDependencies"] as JsonObject ?? [])
                .ToDictionary(entry => entry.Key, entry => FindAll(known, entry.Value), StringComparer.Ordinal),
            Options = new PolicyResourceOptions
            {
                Protect = Flag(state, "protect"),
                AdditionalSecretOutputs = Texts(state["additionalSecretOutputs"]),
                Aliases = Texts(state["aliases"]),
                Parent = Text(state, "parent"),
            },
        };
    }

    private static PropertyBag ToBag(JsonNode? properties) => new((properties as JsonObject ?? [])
        .Select(entry => KeyValuePair.Create(entry.Key, PolicyValue.From(WithReadableSecrets(entry.Value)))));

    // An exported secret is encrypted: it is a secret, and what it holds cannot be known.
    private static JsonNode? WithReadableSecrets(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray elements:
                return new JsonArray([.. elements.Select(WithReadableSecrets)]);
            case JsonObject value:
                var readable = new JsonObject(value.Select(entry =>
                    KeyValuePair.Create(entry.Key, WithReadableSecrets(entry.Value))));
                if (Text(value, Signatures.Key) == Signatures.Secret && !value.ContainsKey("value"))
                {
                    readable["value"] = Signatures.UnknownString;
                }

                return readable;
            default:
                return node?.DeepClone();
        }
    }

    private static string WithoutId(string provider) =>
        provider[..Math.Max(0, provider.LastIndexOf("::", StringComparison.Ordinal))];

    private static IReadOnlyList<TestResource> FindAll(Dictionary<string, TestResource> known, JsonNode? urns) =>
        [.. Texts(urns).Select(urn => Find(known, urn)).OfType<TestResource>()];

    private static TestResource? Find(Dictionary<string, TestResource> known, string? urn) =>
        urn is null ? null : known.GetValueOrDefault(urn);

    private static IReadOnlyList<string> Texts(JsonNode? texts) =>
        [.. (texts as JsonArray ?? []).OfType<JsonValue>().Select(text => text.ToString())];

    private static string? Text(JsonObject state, string name) =>
        state[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : null;

    private static bool Flag(JsonObject state, string name) =>
        state[name] is JsonValue value && value.GetValueKind() == JsonValueKind.True;
}
