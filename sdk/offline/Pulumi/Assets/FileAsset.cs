namespace Pulumi;

/// <summary>An asset read from a file.</summary>
public sealed class FileAsset : Asset
{
    /// <param name="path">The file, relative to the working directory of the program.</param>
    public FileAsset(string path)
        : base("path", path)
    {
    }
}
