using System.Text.Json.Nodes;
using Alicerce.Engine.Diff;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Diagram;

/// <summary>What a policy lets its holder do with a resource, as a verb; none when the document is not known yet.</summary>
internal static class PermissionVerbs
{
    private static readonly string[] Readers =
        ["Get", "BatchGet", "Query", "Scan", "List", "Describe", "Read", "Head", "ConditionCheck", "Select", "Decrypt"];

    private static readonly string[] Senders = ["Publish", "SendMessage", "PutEvents", "PutRecord", "Send"];

    private static readonly string[] Starters = ["StartExecution", "InvokeFunction", "Invoke", "StartSyncExecution", "RunTask"];

    public static string Of(PlannedResource document, PlannedResource target)
    {
        if (StackTopology.Input(document, "policy").Text is not { } text || DocumentText.Parse(text) is not JsonObject policy)
        {
            return "";
        }

        var service = target.Type.Split(':', '/') is [_, var module, ..] ? Prefix(module) : "";
        var actions = Actions(policy).Where(action => action.StartsWith(service + ":", StringComparison.Ordinal))
            .Select(action => action[(service.Length + 1)..])
            .ToList();
        var reads = actions.Any(action => Readers.Any(reader => action.StartsWith(reader, StringComparison.Ordinal)));
        var sends = actions.Any(action => Senders.Any(sender => action.StartsWith(sender, StringComparison.Ordinal)));
        var starts = actions.Any(action => Starters.Any(starter => action.StartsWith(starter, StringComparison.Ordinal)));
        var writes = actions.Any(action =>
            !Readers.Concat(Senders).Concat(Starters).Any(known => action.StartsWith(known, StringComparison.Ordinal)));
        return (starts, sends, reads, writes) switch
        {
            (true, _, _, _) => "calls",
            (_, true, _, _) => "sends to",
            (_, _, true, true) => "reads and writes",
            (_, _, true, false) => "reads",
            (_, _, false, true) => "writes",
            _ => "",
        };
    }

    private static IEnumerable<string> Actions(JsonObject policy)
    {
        var statements = policy["Statement"] is JsonArray list ? list.OfType<JsonObject>() : [policy["Statement"] as JsonObject ?? []];
        return statements.Where(statement => statement["Effect"]?.ToString() == "Allow").SelectMany(statement => statement["Action"] switch
        {
            JsonArray actions => actions.Select(action => action?.ToString() ?? ""),
            JsonValue action => [action.ToString()],
            _ => [],
        });
    }

    // The prefix of actions is not always the module of the provider.
    private static string Prefix(string module) => module switch
    {
        "sfn" => "states",
        "cloudwatch" => "events",
        "rds" => "rds-db",
        "cognito" => "cognito-idp",
        "lb" => "elasticloadbalancing",
        _ => module,
    };
}
