using System.Text.Json.Nodes;

namespace Alicerce.Web.Tests.Pages;

/// <summary>A file that somebody chooses in the browser.</summary>
internal sealed record BrowserFile(string Name, string MediaType, byte[] Content)
{
    public static JsonArray ToJson(IEnumerable<BrowserFile> files) =>
        [.. files.Select(file => (JsonNode)new JsonObject
        {
            ["name"] = file.Name,
            ["mimeType"] = file.MediaType,
            ["content"] = Convert.ToBase64String(file.Content),
        })];
}
