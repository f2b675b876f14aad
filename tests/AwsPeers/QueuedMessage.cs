using System.Text.Json;

namespace Alicerce.AwsPeers;

/// <summary>A message of the ingest queue.</summary>
public sealed record QueuedMessage(string Id, string Body)
{
    /// <summary>As EventBridge puts it into the queue when an object is created.</summary>
    public static QueuedMessage About(string id, string key, string sequencer, string? versionId = null) => new(
        id,
        JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["detail-type"] = "Object Created",
            ["source"] = "aws.s3",
            ["time"] = "2026-03-14T15:09:26Z",
            ["detail"] = new Dictionary<string, object?>
            {
                ["bucket"] = new { name = IngestPipeline.Bucket },
                ["object"] = new Dictionary<string, object?>
                {
                    ["key"] = key,
                    ["sequencer"] = sequencer,
                    ["version-id"] = versionId,
                },
            },
        }));
}
