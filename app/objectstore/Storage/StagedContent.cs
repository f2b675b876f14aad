namespace Alicerce.ObjectStore.Storage;

/// <summary>Content that arrived whole and belongs to no object yet. It goes when nobody takes it.</summary>
internal sealed class StagedContent(string path) : IDisposable
{
    public string Path { get; } = path;

    public long Size { get; set; }

    /// <summary>In lower-case hexadecimal.</summary>
    public string Md5 { get; set; } = "";

    /// <summary>Checksums that were compared with the content, by the name of their header.</summary>
    public Dictionary<string, string> Checksums { get; } = [];

    public void Dispose() => File.Delete(Path);
}
