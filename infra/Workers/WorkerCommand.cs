using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alicerce.Infra.Machines;

namespace Alicerce.Infra.Workers;

/// <summary>The command that Systems Manager runs on a worker for one file.</summary>
internal static class WorkerCommand
{
    private const string Executable = "/opt/alicerce/worker/Alicerce.Worker";

    // What the worker gets to answer and to clean up when its time is over.
    private const int LastSeconds = 120;

    // The whole alphabet of each value. Keys of objects are text from strangers: they may hold anything but what ends a
    // line or a word of a template.
    private static readonly (string Name, string Meaning, string Pattern)[] Parameters =
    [
        ("TaskToken", "Answers the workflow", "^[A-Za-z0-9+/=_-]{1,2048}$"),
        ("Bucket", "Where the file is", "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$"),
        ("Key", "The name of the file", @"^[^\x00-\x1f\x7f{}]{1,1024}$"),
        ("VersionId", "The version of the file, empty in a bucket without versions", "^[A-Za-z0-9._-]{0,1024}$"),
        ("JobId", "Names the results", "^[0-9a-f]{40}$"),
    ];

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Content(string region, int timeoutSeconds)
    {
        var parameters = new JsonObject();
        foreach (var (name, meaning, pattern) in Parameters)
        {
            parameters[name] = new JsonObject
            {
                ["type"] = "String",
                ["description"] = meaning,
                ["allowedPattern"] = pattern,
                // The value reaches the script as the variable SSM_<name>, and is pasted nowhere.
                ["interpolationType"] = "ENV_VAR",
            };
        }

        return new JsonObject
        {
            ["schemaVersion"] = "2.2",
            ["description"] = "Processes one file and answers the workflow that asked for it",
            ["parameters"] = parameters,
            ["mainSteps"] = new JsonArray(new JsonObject
            {
                ["action"] = "aws:runShellScript",
                ["name"] = "process",
                ["precondition"] = new JsonObject { ["StringEquals"] = new JsonArray("platformType", "Linux") },
                ["inputs"] = new JsonObject
                {
                    ["timeoutSeconds"] = $"{timeoutSeconds + LastSeconds}",
                    ["runCommand"] = new JsonArray([.. Lines(region, timeoutSeconds)]),
                },
            }),
        }.ToJsonString(Options);
    }

    private static IEnumerable<JsonNode?> Lines(string region, int timeoutSeconds) =>
        ($"#!/bin/bash\nWORKER={Executable}\nWORKER_SECONDS={timeoutSeconds}\nWORKER_REGION={region}\n"
            + MachineScripts.RunWorker)
            .TrimEnd('\n').Split('\n').Select(line => (JsonNode?)JsonValue.Create(line));
}
