using System.Globalization;
using System.IO.Enumeration;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alicerce.States;

/// <summary>The forks of a machine.</summary>
public static class Choices
{
    /// <summary>Where a state of the type <c>Choice</c> goes on.</summary>
    /// <exception cref="TaskFailedException">A rule asks about what is not there.</exception>
    public static string Next(JsonObject state, JsonNode? data)
    {
        var choice = state["Choices"]!.AsArray().FirstOrDefault(choice => Holds(choice!.AsObject(), data));
        return (string)(choice?["Next"] ?? state["Default"])!;
    }

    private static bool Holds(JsonObject rule, JsonNode? data)
    {
        if (rule["And"] is JsonArray all)
        {
            return all.All(part => Holds(part!.AsObject(), data));
        }

        if (rule["Or"] is JsonArray any)
        {
            return any.Any(part => Holds(part!.AsObject(), data));
        }

        var variable = (string)rule["Variable"]!;
        var found = JsonPath.Find(data, variable);
        var (comparison, expected) = rule.Single(property => property.Key is not ("Variable" or "Next"));
        if (comparison == "IsPresent")
        {
            return found is not null == (bool)expected!;
        }

        var value = (found ?? throw new TaskFailedException("States.Runtime", $"Nothing is at `{variable}`.")).Value;
        return comparison switch
        {
            "BooleanEquals" => value is JsonValue flag && flag.TryGetValue<bool>(out var known) && known == (bool)expected!,
            "StringEquals" => Text(value) == (string)expected!,
            "StringMatches" => Text(value) is { } text
                && FileSystemName.MatchesSimpleExpression((string)expected!, text, ignoreCase: false),
            "NumericEquals" => Number(value) == Number(expected),
            "NumericGreaterThan" => Number(value) > Number(expected),
            "NumericGreaterThanEquals" => Number(value) >= Number(expected),
            _ => throw new NotSupportedException($"`{comparison}` is not known here."),
        };
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static double? Number(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number
        ? double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture)
        : null;
}
