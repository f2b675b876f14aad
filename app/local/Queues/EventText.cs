using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Alicerce.ObjectStore;

namespace Alicerce.Local.Queues;

/// <summary>An event as EventBridge brings it from S3.</summary>
internal static class EventText
{
    public static Stream Of(ObjectCreatedEvent created, string region) => new MemoryStream(Encoding.UTF8.GetBytes(new JsonObject
    {
        ["version"] = "0",
        ["id"] = created.Sequencer,
        ["detail-type"] = "Object Created",
        ["source"] = "aws.s3",
        ["account"] = "000000000000",
        ["time"] = created.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["region"] = region,
        ["resources"] = new JsonArray($"arn:aws:s3:::{created.Bucket}"),
        ["detail"] = new JsonObject
        {
            ["version"] = "0",
            ["bucket"] = new JsonObject { ["name"] = created.Bucket },
            ["object"] = ObjectOf(created),
            ["reason"] = created.Operation,
        },
    }.ToJsonString()));

    private static JsonObject ObjectOf(ObjectCreatedEvent created)
    {
        var item = new JsonObject
        {
            ["key"] = created.Key,
            ["size"] = created.Size,
            ["etag"] = created.ETag,
            ["sequencer"] = created.Sequencer,
        };
        if (created.VersionId is not null)
        {
            item["version-id"] = created.VersionId;
        }

        return item;
    }
}
