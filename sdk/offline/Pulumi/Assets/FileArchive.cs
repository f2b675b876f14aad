namespace Pulumi;

/// <summary>An archive read from a folder or a packed file.</summary>
public sealed class FileArchive : Archive
{
    /// <param name="path">The folder or packed file, relative to the working directory of the program.</param>
    public FileArchive(string path)
        : base("path", path)
    {
    }
}
