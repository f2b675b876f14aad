using System.Text.Json.Nodes;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Diff;

/// <summary>The statements of the policies in a resource, wherever they stand.</summary>
public static class PermissionRules
{
    private const string Unknown = "?";

    public static IEnumerable<SecurityRule> Of(string type, PropertyMap inputs) => type switch
    {
        "aws:lambda/permission:Permission" =>
        [
            new SecurityRule(
                SecurityArea.Permissions,
                "Allow",
                [Text(inputs, "action")],
                [Text(inputs, "function")],
                [Text(inputs, "principal")],
                inputs.ContainsKey("sourceArn") ? $"aws:SourceArn {Text(inputs, "sourceArn")}" : ""),
        ],
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment" =>
            [Attached(Text(inputs, "policyArn"), Text(inputs, "role"))],
        "aws:iam/role:Role" => inputs.SelectMany(entry => Documents(entry.Value)).Concat(Managed(inputs)),
        _ when type.StartsWith("aws:", StringComparison.Ordinal) =>
            inputs.SelectMany(entry => entry.Key is "policy" && entry.Value is PropertyValue.Unknown
                ? [Whole(Unknown)]
                : Documents(entry.Value)),
        _ => [],
    };

    private static IEnumerable<SecurityRule> Managed(PropertyMap inputs) =>
        inputs.TryGetValue("managedPolicyArns", out var arns) && PropertyValues.Plain(arns) is PropertyValue.List list
            ? list.Items.Select(item => Attached(Text(item), ""))
            : [];

    private static SecurityRule Attached(string policy, string role) => new(
        SecurityArea.Permissions, "Allow", [$"policy {policy}"], [], role.Length > 0 ? [$"role {role}"] : [], "");

    private static SecurityRule Whole(string text) => new(SecurityArea.Permissions, "Allow", [text], [], [], "");

    private static IEnumerable<SecurityRule> Documents(PropertyValue value) => value switch
    {
        PropertyValue.String text => DocumentText.Parse(text.Value) is JsonObject document ? Statements(document) : [],
        PropertyValue.Map map when map["Statement"] is not null =>
            DocumentText.Parse(DocumentText.Json(map)) is JsonObject document ? Statements(document) : [],
        PropertyValue.Map map => map.Entries.Values.SelectMany(Documents),
        PropertyValue.List list => list.Items.SelectMany(Documents),
        _ => [],
    };

    private static IEnumerable<SecurityRule> Statements(JsonObject document)
    {
        var statements = document["Statement"] switch
        {
            JsonArray list => list.OfType<JsonObject>(),
            JsonObject one => [one],
            _ => [],
        };
        return statements.Where(statement => statement["Effect"] is JsonValue).Select(statement => new SecurityRule(
            SecurityArea.Permissions,
            statement["Effect"]!.ToString(),
            [.. Listed(statement, "Action"), .. Listed(statement, "NotAction").Select(action => $"not {action}")],
            [.. Listed(statement, "Resource"), .. Listed(statement, "NotResource").Select(arn => $"not {arn}")],
            [.. Principals(statement["Principal"], ""), .. Principals(statement["NotPrincipal"], "not ")],
            Canonical(statement["Condition"])));
    }

    private static IEnumerable<string> Listed(JsonObject statement, string name) => Texts(statement[name]);

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.Select(item => Known(item?.ToString() ?? "")).Order(StringComparer.Ordinal),
        JsonValue value => [Known(value.ToString())],
        _ => [],
    };

    private static IEnumerable<string> Principals(JsonNode? node, string prefix) => node switch
    {
        JsonObject map => map
            .SelectMany(entry => Texts(entry.Value))
            .Order(StringComparer.Ordinal)
            .Select(text => prefix + text),
        _ => Texts(node).Select(text => prefix + text),
    };

    private static string Canonical(JsonNode? node) => node switch
    {
        null => "",
        JsonObject map => new JsonObject(map
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))).ToJsonString(DocumentText.Compact),
        _ => node.ToJsonString(DocumentText.Compact),
    };

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))),
        JsonArray { Count: 1 } list => list[0]?.DeepClone(),
        _ => node?.DeepClone(),
    };

    private static string Known(string text) =>
        text.Contains(Signatures.UnknownString, StringComparison.Ordinal)
            ? text.Replace(Signatures.UnknownString, Unknown, StringComparison.Ordinal)
            : text;

    private static string Text(PropertyMap inputs, string name) =>
        inputs.TryGetValue(name, out var value) ? Text(value) : "";

    private static string Text(PropertyValue value) => value switch
    {
        PropertyValue.String text => text.Value,
        PropertyValue.Secret => Render.PropertyText.SecretMark,
        PropertyValue.ResourceReference reference => reference.Id is PropertyValue.String id ? id.Value : reference.Urn,
        _ => Unknown,
    };
}
