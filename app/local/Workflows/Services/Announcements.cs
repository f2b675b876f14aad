using System.Globalization;
using System.Text.Json.Nodes;
using Alicerce.Lambda.Logging;

namespace Alicerce.Local.Workflows.Services;

/// <summary>The bus: a file for each event, which a call that is made again replaces.</summary>
internal sealed class Announcements(string folder, JsonLog log) : IService
{
    private readonly string _folder = Directory.CreateDirectory(folder).FullName;

    public IReadOnlyList<string> Resources { get; } = ["arn:aws:states:::events:putEvents"];

    public async Task<JsonNode?> CallAsync(ServiceCall call, CancellationToken cancellationToken)
    {
        var entries = call.Parameters["Entries"]!.AsArray();
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = entries[index]!;
            var name = string.Create(CultureInfo.InvariantCulture, $"{call.ExecutionName}-{call.State}-{index}.json");
            await File.WriteAllTextAsync(Path.Combine(_folder, name), entry.ToJsonString(), cancellationToken);
            var detail = entry["Detail"];
            log.Information(
                "announced",
                ("event", (string?)entry["DetailType"]),
                ("key", (string?)detail?["key"]),
                ("jobId", (string?)detail?["jobId"]),
                ("status", (string?)detail?["status"]));
        }

        return new JsonObject { ["FailedEntryCount"] = 0 };
    }
}
