using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Data;

/// <summary>Builds an IAM policy document from its arguments, which needs no cloud at all.</summary>
public static class PolicyDocumentFunction
{
    private const string DefaultVersion = "2012-10-17";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Minified = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static FunctionAnswer Compute(FunctionCall call)
    {
        var statements = new List<JsonObject>();
        foreach (var source in Documents(call, "sourcePolicyDocuments"))
        {
            foreach (var statement in source)
            {
                Merge(statements, statement, isOverride: false, call.Token);
            }
        }

        foreach (var statement in call.Given("statements") is PropertyValue.List given ? given.Items : [])
        {
            Merge(statements, Statement(call, statement), isOverride: true, call.Token);
        }

        foreach (var source in Documents(call, "overridePolicyDocuments"))
        {
            foreach (var statement in source)
            {
                Merge(statements, statement, isOverride: true, call.Token);
            }
        }

        var document = new JsonObject { ["Version"] = call.Text("version") ?? DefaultVersion };
        if (call.Text("policyId") is { } id)
        {
            document["Id"] = id;
        }

        document["Statement"] = new JsonArray([.. statements]);
        var json = document.ToJsonString(Indented);
        var result = call.Arguments
            .With("json", new PropertyValue.String(json))
            .With("minifiedJson", new PropertyValue.String(document.ToJsonString(Minified)))
            .With("id", new PropertyValue.String("policy-document"));
        return new FunctionAnswer(result, Summary: null);
    }

    /// <summary>A statement with a Sid that is there already replaces it, when it may.</summary>
    private static void Merge(List<JsonObject> statements, JsonObject statement, bool isOverride, string token)
    {
        var sid = statement["Sid"]?.GetValue<string>();
        var known = string.IsNullOrEmpty(sid)
            ? -1
            : statements.FindIndex(other => other["Sid"]?.GetValue<string>() == sid);
        if (known < 0)
        {
            statements.Add(statement);
        }
        else if (isOverride)
        {
            statements[known] = statement;
        }
        else
        {
            throw new InvalidResourceException(
                $"`{token}` merges two source documents with the Sid `{sid}`. Rename one.");
        }
    }

    private static IEnumerable<IEnumerable<JsonObject>> Documents(FunctionCall call, string argument)
    {
        foreach (var text in call.Texts(argument))
        {
            JsonNode? document;
            try
            {
                document = JsonNode.Parse(text);
            }
            catch (JsonException exception)
            {
                throw new InvalidResourceException(
                    $"An element of `{argument}` of `{call.Token}` is not valid JSON: {exception.Message}");
            }

            yield return document?["Statement"] switch
            {
                JsonArray several => several.OfType<JsonObject>().Select(each => (JsonObject)each.DeepClone()),
                JsonObject one => [(JsonObject)one.DeepClone()],
                _ => [],
            };
        }
    }

    private static JsonObject Statement(FunctionCall call, PropertyValue value)
    {
        if (PropertyValues.Plain(value) is not PropertyValue.Map map)
        {
            throw new InvalidResourceException($"An element of `statements` of `{call.Token}` is not an object.");
        }

        var inner = call with { Arguments = new PropertyMap(map.Entries) };
        var statement = new JsonObject();
        if (inner.Text("sid") is { Length: > 0 } sid)
        {
            statement["Sid"] = sid;
        }

        statement["Effect"] = inner.Text("effect") ?? "Allow";
        Add(statement, "Action", inner.Texts("actions"));
        Add(statement, "NotAction", inner.Texts("notActions"));
        Add(statement, "Resource", inner.Texts("resources"));
        Add(statement, "NotResource", inner.Texts("notResources"));
        AddPrincipals(statement, "Principal", inner, "principals");
        AddPrincipals(statement, "NotPrincipal", inner, "notPrincipals");
        AddConditions(statement, inner);
        return statement;
    }

    private static void Add(JsonObject statement, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count > 0)
        {
            statement[name] = OneOrMany(texts);
        }
    }

    private static JsonNode OneOrMany(IReadOnlyCollection<string> texts) => texts.Count == 1
        ? JsonValue.Create(texts.First())
        : new JsonArray([.. texts.Order(StringComparer.Ordinal).Select(text => JsonValue.Create(text))]);

    private static void AddPrincipals(JsonObject statement, string name, FunctionCall call, string argument)
    {
        var groups = Maps(call, argument).GroupBy(map => map.Text("type") ?? "", map => map.Texts("identifiers"));
        var principals = new JsonObject();
        foreach (var group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var identifiers = group.SelectMany(texts => texts).Distinct().ToArray();
            if (group.Key is "*")
            {
                statement[name] = "*";
                return;
            }

            principals[group.Key] = OneOrMany(identifiers);
        }

        if (principals.Count > 0)
        {
            statement[name] = principals;
        }
    }

    private static void AddConditions(JsonObject statement, FunctionCall call)
    {
        var conditions = new JsonObject();
        foreach (var condition in Maps(call, "conditions"))
        {
            var test = condition.Text("test") ?? "";
            var variables = conditions[test] as JsonObject ?? [];
            variables[condition.Text("variable") ?? ""] = OneOrMany(condition.Texts("values"));
            conditions[test] = variables;
        }

        if (conditions.Count > 0)
        {
            statement["Condition"] = conditions;
        }
    }

    private static IEnumerable<FunctionCall> Maps(FunctionCall call, string argument) =>
        (call.Given(argument) is PropertyValue.List list ? list.Items : [])
            .Select(PropertyValues.Plain)
            .OfType<PropertyValue.Map>()
            .Select(map => call with { Arguments = new PropertyMap(map.Entries) });
}
