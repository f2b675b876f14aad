using Alicerce.Ingest.Content;

namespace Alicerce.Ingest.Tests.Content;

/// <summary>Content that the tests make up.</summary>
internal static class Sources
{
    public static ContentSource Of(byte[] content, string name = "") => new()
    {
        Content = new MemoryStream(content),
        Size = content.Length,
        Name = name,
        ReadRangeAsync = (offset, count, _) => Task.FromResult(content.AsSpan((int)offset, count).ToArray()),
    };

    public static Task<ContentMetadata> InspectAsync(byte[] content, string name = "") =>
        ContentInspector.InspectAsync(Of(content, name), CancellationToken.None);
}
