using System.Globalization;
using System.Text.Json;

namespace Alicerce.Engine.Check.Forms;

/// <summary>Reads the statements of IAM policies. Whether the text is JSON is checked elsewhere.</summary>
public static class PolicyText
{
    private static readonly string[] Fields = ["Version", "Id", "Statement"];
    private static readonly string[] Versions = ["2012-10-17", "2008-10-17"];

    private static readonly string[] StatementFields =
    [
        "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition",
    ];

    /// <summary>Each problem continues a sentence that has named the value.</summary>
    public static IEnumerable<string> Problems(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Object ? [.. Document(document.RootElement)] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Document(JsonElement policy)
    {
        foreach (var problem in Names(policy, "", Fields))
        {
            yield return problem;
        }

        if (policy.TryGetProperty("Version", out var version) && !Versions.Any(known => Is(version, known)))
        {
            yield return "whose `Version` is none that IAM has. Write `2012-10-17`.";
        }

        if (!policy.TryGetProperty("Statement", out var statements))
        {
            yield break;
        }

        var all = statements.ValueKind is JsonValueKind.Array ? statements.EnumerateArray().ToArray() : [statements];
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].ValueKind is JsonValueKind.Object)
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"Statement[{i}].");
                foreach (var problem in Names(all[i], path, StatementFields).Concat(
                    IsPlain(all[i]) ? Statement(all[i], path) : []))
                {
                    yield return problem;
                }
            }
        }
    }

    private static IEnumerable<string> Statement(JsonElement statement, string path)
    {
        if (!statement.TryGetProperty("Effect", out var effect) || !(Is(effect, "Allow") || Is(effect, "Deny")))
        {
            yield return $"whose `{path}Effect` must be `Allow` or `Deny`. Set it to one of them.";
        }

        foreach (var field in new[] { "Action", "NotAction" })
        {
            foreach (var action in statement.TryGetProperty(field, out var actions) ? Texts(actions) : [])
            {
                if (action != "*" && action.Split(':') is not [{ Length: > 0 }, { Length: > 0 }])
                {
                    yield return
                        $"whose `{path}{field}` has `{action}`, which names no service. Write `service:Action`.";
                }
            }
        }

        if (statement.TryGetProperty("Action", out _) == statement.TryGetProperty("NotAction", out _))
        {
            yield return $"whose `{path}Action` or `{path}NotAction` must be given, and not both. Keep one of them.";
        }
    }

    private static IEnumerable<string> Names(JsonElement element, string path, string[] known) => element
        .EnumerateObject()
        .Where(field => !known.Contains(field.Name, StringComparer.OrdinalIgnoreCase))
        .Select(field =>
            $"whose `{path}{field.Name}` is no field of IAM. Use {string.Join(", ", known.Select(name => $"`{name}`"))}.");

    /// <summary>Fields in another case are not judged.</summary>
    private static bool IsPlain(JsonElement statement) => statement.EnumerateObject().All(field =>
        StatementFields.Contains(field.Name) ||
        !StatementFields.Contains(field.Name, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray()
            .Where(item => item.ValueKind is JsonValueKind.String)
            .Select(item => item.GetString()!),
        _ => [],
    };

    private static bool Is(JsonElement value, string text) =>
        value.ValueKind is JsonValueKind.String && value.ValueEquals(text);
}
