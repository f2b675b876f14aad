using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alicerce.Infra.Machines;

/// <summary>What the CloudWatch agent of an instance measures and which log files it sends.</summary>
internal static class AgentConfiguration
{
    /// <summary>The name of the group, which an instance learns only when it runs.</summary>
    public const string GroupPlaceholder = "__GROUP_NAME__";

    /// <summary>The namespace of the metrics.</summary>
    public const string Namespace = "CWAgent";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = false };

    public static string For(string logGroupName) => new JsonObject
    {
        ["agent"] = new JsonObject
        {
            ["metrics_collection_interval"] = 60,
            ["run_as_user"] = "root",
            // Alarms are about groups: a metric of its own for each host that ever was would only be billed.
            ["omit_hostname"] = true,
        },
        ["metrics"] = new JsonObject
        {
            ["namespace"] = Namespace,
            ["aggregation_dimensions"] = new JsonArray(
                new JsonArray("AutoScalingGroupName"), new JsonArray("AutoScalingGroupName", "path")),
            ["metrics_collected"] = new JsonObject
            {
                ["mem"] = new JsonObject
                {
                    ["measurement"] = new JsonArray("mem_used_percent"),
                    ["append_dimensions"] = Group(),
                },
                ["disk"] = new JsonObject
                {
                    ["measurement"] = new JsonArray("used_percent"),
                    ["resources"] = new JsonArray("/", "/data", "/scratch"),
                    ["drop_device"] = true,
                    ["append_dimensions"] = Group(),
                },
            },
        },
        ["logs"] = new JsonObject
        {
            ["logs_collected"] = new JsonObject
            {
                ["files"] = new JsonObject
                {
                    ["collect_list"] = new JsonArray(
                        File("/var/log/alicerce/*.log", "application", logGroupName),
                        File("/var/log/cloud-init-output.log", "first-start", logGroupName)),
                },
            },
        },
    }.ToJsonString(Options);

    private static JsonObject Group() => new() { ["AutoScalingGroupName"] = GroupPlaceholder };

    private static JsonObject File(string path, string stream, string logGroupName) => new()
    {
        ["file_path"] = path,
        ["log_group_name"] = logGroupName,
        ["log_stream_name"] = $"{{instance_id}}/{stream}",
        ["timezone"] = "UTC",
    };
}
