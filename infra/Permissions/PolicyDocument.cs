using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alicerce.Infra.Permissions;

/// <summary>Turns statements into the JSON that AWS reads. No other place in this program writes policy JSON.</summary>
public static class PolicyDocument
{
    // The document is read by AWS and by people, never by a browser: ARNs stay free of escape sequences.
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document, unknown in a preview as long as any part of it is.</summary>
    public static Output<string> From(IEnumerable<Statement> statements) =>
        Output.All(statements.Select(Resolve)).Apply(resolved => new JsonObject
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new JsonArray([.. resolved]),
        }.ToJsonString(Options));

    private static Output<JsonObject> Resolve(Statement statement)
    {
        var names = statement.Principal?.Names ?? new InputList<string>();
        var conditions = Output.All(statement.Conditions.Select(condition => condition.Values.ToOutput()));
        return Output.Tuple(statement.Resources.ToOutput(), names.ToOutput(), conditions)
            .Apply(parts => Write(statement, parts.Item1, parts.Item2, parts.Item3));
    }

    private static JsonObject Write(
        Statement statement,
        ImmutableArray<string> resources,
        ImmutableArray<string> names,
        ImmutableArray<ImmutableArray<string>> conditions)
    {
        var json = new JsonObject
        {
            ["Sid"] = statement.Sid,
            ["Effect"] = statement.IsDeny ? "Deny" : "Allow",
        };

        if (statement.Principal is { } principal)
        {
            json["Principal"] = new JsonObject { [principal.Kind] = Texts(names) };
        }

        json["Action"] = Texts(statement.Actions);
        if (resources.Length > 0)
        {
            json["Resource"] = Texts(resources);
        }

        if (conditions.Length > 0)
        {
            json["Condition"] = Conditions(statement.Conditions, conditions);
        }

        return json;
    }

    private static JsonObject Conditions(
        IReadOnlyList<Condition> conditions, ImmutableArray<ImmutableArray<string>> values)
    {
        var json = new JsonObject();
        for (var index = 0; index < conditions.Count; index++)
        {
            var (@operator, key) = (conditions[index].Operator, conditions[index].Key);
            if (json[@operator] is not JsonObject keys)
            {
                json[@operator] = keys = [];
            }

            keys.Add(key, Texts(values[index]));
        }

        return json;
    }

    private static JsonNode? Texts(IReadOnlyList<string> texts) => texts.Count == 1
        ? JsonValue.Create(texts[0])
        : new JsonArray([.. texts.Select(text => JsonValue.Create(text))]);
}
